package alug.cli;

import alug.base.Secret;
import alug.console.Destination;
import alug.launch.BrowserKind;
import alug.plan.ConsoleSeconds;
import alug.plan.PlanRequest;
import alug.plan.WantedMode;
import alug.profile.Partition;
import alug.profile.ProfileEntry;
import alug.session.MfaCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** What the options of -p, tui and open ask for, checked. */
final class Wishes {
  private static final String STDIN = "-";

  private final Assembly parts;
  private final Arguments arguments;

  Wishes(Assembly parts) {
    this.parts = parts;
    this.arguments = parts.arguments();
  }

  /** The code of {@code -t}, six digits; from stdin for {@code -t -}. */
  Optional<Secret> code() {
    Optional<String> given = arguments.value(Flag.TOKEN_CODE);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Secret typed = Secret.of(given.get().equals(STDIN) ? lineFromStdin() : given.get());
    return Optional.of(
        MfaCode.parse(typed)
            .orElseThrow(
                () ->
                    Arguments.usage(
                        "The MFA code given with -t is not six digits", arguments.command())));
  }

  private String lineFromStdin() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(parts.around().in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which way in and how long; a code at hand may make a console long that is else short. */
  PlanRequest planRequest(boolean hasCode) {
    OptionalInt duration = duration();
    Optional<WantedMode> asked = mode();
    WantedMode standard = parts.standardMode();
    boolean givesWay = hasCode && standard == WantedMode.SHARED;
    WantedMode mode = asked.orElse(givesWay ? WantedMode.AUTO : standard);
    return new PlanRequest(mode, duration, parts.standardSeconds());
  }

  private OptionalInt duration() {
    Optional<String> text = arguments.value(Flag.DURATION);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt seconds = ConsoleSeconds.parse(text.get());
    if (seconds.isEmpty() || !ConsoleSeconds.isAllowed(seconds.getAsInt())) {
      throw Arguments.usage(
          "--duration \"" + text.get() + "\" is not a time from 900 seconds to 12h",
          arguments.command());
    }
    return seconds;
  }

  private Optional<WantedMode> mode() {
    Optional<String> text = arguments.value(Flag.MODE);
    return text.map(
        word ->
            WantedMode.parse(word)
                .orElseThrow(
                    () ->
                        Arguments.usage(
                            "--mode \"" + word + "\" is not auto, long or shared",
                            arguments.command())));
  }

  /** The page for {@code -p}: the console's front page unless an option says otherwise. */
  Destination linkDestination(ProfileEntry entry) {
    return chosen(entry).orElseGet(() -> Destination.frontPage(entry.partition()));
  }

  /** The page for a browser: the front page of the profile's region unless an option says other. */
  Destination openDestination(ProfileEntry entry) {
    return chosen(entry)
        .or(() -> entry.region().map(name -> Destination.regionPage(entry.partition(), name)))
        .orElseGet(() -> Destination.frontPage(entry.partition()));
  }

  private Optional<Destination> chosen(ProfileEntry entry) {
    Optional<String> region = arguments.value(Flag.REGION);
    region.ifPresent(name -> checkRegion(name, entry.partition()));
    Optional<String> where = arguments.value(Flag.DESTINATION);
    if (where.isPresent()) {
      String at = region.or(entry::region).orElse(entry.partition().defaultRegion());
      return Optional.of(Destination.parse(where.get(), entry, at));
    }
    return region.map(name -> Destination.regionPage(entry.partition(), name));
  }

  private void checkRegion(String region, Partition partition) {
    boolean name = !region.isEmpty();
    for (int i = 0; i < region.length(); i++) {
      char c = region.charAt(i);
      name &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!name || Partition.ofRegion(region) != partition) {
      throw Arguments.usage(
          "--region \"" + region + "\" is no region of the partition " + partition.id(),
          arguments.command());
    }
  }

  /** Where a console should go in place of the setting {@code browser}. */
  Optional<BrowserKind> browser() {
    if (arguments.has(Flag.COPY)) {
      return Optional.of(BrowserKind.COPY);
    }
    return arguments
        .value(Flag.BROWSER)
        .map(
            word ->
                BrowserKind.parse(word)
                    .orElseThrow(
                        () ->
                            Arguments.usage(
                                "--browser \"" + word + "\" is none of " + Flag.BROWSER.help(),
                                arguments.command())));
  }
}
