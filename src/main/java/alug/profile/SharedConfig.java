package alug.profile;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.ByName;
import alug.base.NearestNames;
import alug.base.Place;
import alug.profile.Diagnostic.Severity;
import alug.profile.SharedFileParser.Dialect;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What both shared AWS files say, merged: every good profile, and every line that is not good.
 *
 * <p>The credentials file wins over the config file, the last of equal properties over the earlier
 * ones. A file that is not there is empty; one that cannot be read is a diagnostic.
 */
public final class SharedConfig {
  /** Whether a file could be read. */
  public enum Presence {
    PRESENT,
    ABSENT,
    UNREADABLE
  }

  private final ConfigFiles files;
  private final Presence configPresence;
  private final Presence credentialsPresence;
  private final List<Profile> profiles;
  private final ByName<Profile> profilesByName;
  private final List<Section> ssoSessions;
  private final List<Section> services;
  private final List<Diagnostic> diagnostics;

  private SharedConfig(ConfigFiles files, Presence config, Presence credentials, Drafts drafts) {
    this.files = files;
    configPresence = config;
    credentialsPresence = credentials;
    profilesByName = new ByName<>(drafts.profiles.size());
    List<Profile> inOrder = new ArrayList<>(drafts.profiles.size());
    for (Draft draft : drafts.profiles.values()) {
      Profile profile = draft.profile();
      inOrder.add(profile);
      profilesByName.set(profile.name(), profile);
    }
    profiles = Collections.unmodifiableList(inOrder);
    if (drafts.include) {
      warnOfMissingIncludes(drafts);
    }
    ssoSessions = sections(drafts.ssoSessions);
    services = sections(drafts.services);
    diagnostics = List.copyOf(drafts.diagnostics);
  }

  /** A profile opens without what it includes, so that is a warning and no problem of its entry. */
  private static void warnOfMissingIncludes(Drafts drafts) {
    for (Draft draft : drafts.profiles.values()) {
      String include = draft.properties.get(Includes.INCLUDE);
      if (include != null && !include.isBlank() && !drafts.profiles.containsKey(include)) {
        drafts.warn(
            draft.places.getOrDefault(Includes.INCLUDE, draft.place),
            "include_profile " + include + " is no profile and adds nothing");
      }
    }
  }

  private static List<Section> sections(Map<String, Draft> drafts) {
    List<Section> sections = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      sections.add(draft.section());
    }
    return List.copyOf(sections);
  }

  /** Reads both files; never fails because of what is in them. */
  public static SharedConfig read(ConfigFiles files) {
    Drafts drafts = new Drafts();
    Presence config = read(files.config(), Dialect.CONFIG, drafts);
    Presence credentials = read(files.credentials(), Dialect.CREDENTIALS, drafts);
    return new SharedConfig(files, config, credentials, drafts);
  }

  /** What both files say when they hold these bytes. */
  static SharedConfig parse(ConfigFiles files, byte[] config, byte[] credentials) {
    Drafts drafts = new Drafts();
    new SharedFileParser(files.config(), Dialect.CONFIG, config, drafts).parse();
    new SharedFileParser(files.credentials(), Dialect.CREDENTIALS, credentials, drafts).parse();
    return new SharedConfig(files, Presence.PRESENT, Presence.PRESENT, drafts);
  }

  private static Presence read(Path file, Dialect dialect, Drafts drafts) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Presence.ABSENT;
    } catch (IOException e) {
      drafts.error(new Place(file, 1), unreadable(file, e));
      return Presence.UNREADABLE;
    }
    new SharedFileParser(file, dialect, bytes, drafts).parse();
    return Presence.PRESENT;
  }

  private static String unreadable(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return "this is a directory; the AWS variables must name a file";
    }
    return e instanceof AccessDeniedException
        ? "you may not read this file; give yourself the right (chmod u+r)"
        : "this file cannot be read (" + e.getClass().getSimpleName() + ")";
  }

  public ConfigFiles files() {
    return files;
  }

  public Presence configPresence() {
    return configPresence;
  }

  public Presence credentialsPresence() {
    return credentialsPresence;
  }

  /** All profiles in the files' order, those of the config file first. */
  public List<Profile> profiles() {
    return profiles;
  }

  /** The profile of exactly that name. */
  public Optional<Profile> profile(String name) {
    return Optional.ofNullable(profilesByName.get(name));
  }

  public List<Section> ssoSessions() {
    return ssoSessions;
  }

  public Optional<Section> ssoSession(String name) {
    return named(ssoSessions, name);
  }

  /** The {@code [services NAME]} section of a name. */
  public Optional<Section> service(String name) {
    return named(services, name);
  }

  private static Optional<Section> named(List<Section> sections, String name) {
    for (Section section : sections) {
      if (section.name().equals(name)) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }

  /** What was odd, in the files' order, the config file first. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Where the AWS SDKs would give up, if anywhere: strict mode stops there. */
  public Optional<Diagnostic> firstError() {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        return Optional.of(diagnostic);
      }
    }
    return Optional.empty();
  }

  /** Names that may have been meant, the likeliest first; at most three. */
  public List<String> nearestNames(String unknown) {
    return NearestNames.to(unknown, profilesByName.keySet());
  }

  /** That there is no such profile, with the names that may have been meant. */
  public AlugException unknownProfile(String name) {
    StringBuilder cause = new StringBuilder("There is no profile ").append(name).append(" in ");
    cause.append(files.config()).append(" or ").append(files.credentials());
    List<String> nearest = nearestNames(name);
    Optional<Diagnostic> error = firstError();
    if (!nearest.isEmpty()) {
      return unknown(cause, "Did you mean " + String.join(", ", nearest) + "?");
    }
    return error.isPresent()
        ? unknown(cause, "First see " + error.get() + ".")
        : unknown(cause, "See alug list.");
  }

  private static AlugException unknown(StringBuilder cause, String fix) {
    return AlugException.of(Kind.CONFIG, "UnknownProfile", cause.toString(), fix);
  }
}
