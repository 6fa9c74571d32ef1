package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.Place;
import alug.picker.News.DemoCode;
import alug.profile.MfaDevice;
import alug.session.MfaAnswer;
import alug.session.MfaRequest;
import alug.tty.Prompt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainCodesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:42:10Z");
  private static final String SERIAL = "arn:aws:iam::123456789012:mfa/alice";

  private final List<String> said = new ArrayList<>();
  private final Deque<String> typed = new ArrayDeque<>();
  private final Prompt prompt =
      new Prompt() {
        @Override
        public Optional<String> ask(String question) {
          said.add(question);
          return Optional.ofNullable(typed.poll());
        }

        @Override
        public void say(String line) {
          said.add(line);
        }
      };

  private PlainCodes codes(Optional<PlainCodes.Demonstration> demo) {
    return new PlainCodes(prompt, () -> NOW, profile -> "main", demo);
  }

  private static MfaRequest request(Optional<MfaRequest.Offer> offer) {
    MfaDevice device = new MfaDevice(SERIAL, "ops", new Place(Path.of("config"), 1));
    return new MfaRequest(device, List.of("ops"), Optional.empty(), 3, offer, 20);
  }

  @Test
  void namesTheSource() {
    typed.add("123456");
    assertTrue(codes(Optional.empty()).next(request(Optional.empty())) instanceof MfaAnswer.Code);
    assertEquals("Input MFA code for main: ", said.get(1));
  }

  @Test
  void enterTakesWhatIsOfferedWithoutACode() {
    typed.add("");
    MfaRequest.Offer offer = new MfaRequest.Offer(3600, NOW.plus(Duration.ofHours(11)));
    MfaAnswer answer = codes(Optional.empty()).next(request(Optional.of(offer)));
    assertTrue(answer instanceof MfaAnswer.TakeAlternative);
    assertEquals(
        "Input MFA code for main (Enter: 1 h now from the cached session, 11h left): ",
        said.get(1));
  }

  @Test
  void aSourceThatIsSkippedIsNotAskedForAgain() {
    typed.add("");
    PlainCodes codes = codes(Optional.empty());
    assertTrue(codes.next(request(Optional.empty())) instanceof MfaAnswer.Cancelled);
    assertTrue(codes.next(request(Optional.empty())) instanceof MfaAnswer.Cancelled);
    assertEquals(2, said.size());
  }

  @Test
  void theNextQuestionSaysHowLongTheNextCodeTakes() {
    typed.add("123456");
    typed.add("654321");
    PlainCodes codes = codes(Optional.empty());
    codes.next(request(Optional.empty()));
    codes.next(request(Optional.empty()));
    assertTrue(said.get(2).contains("Next code in 20 s."), said.get(2));
  }

  @Test
  void aDemoShowsTheCodeAndWaitsForAFreshOne() {
    typed.add("123456");
    Deque<Optional<DemoCode>> shown = new ArrayDeque<>();
    shown.add(Optional.empty());
    shown.add(Optional.of(new DemoCode("246810", NOW.plusSeconds(30))));
    List<Duration> rests = new ArrayList<>();
    PlainCodes.Demonstration demo =
        new PlainCodes.Demonstration(serial -> shown.remove(), rests::add);
    codes(Optional.of(demo)).next(request(Optional.empty()));
    assertEquals("Input MFA code for main (the demo's device shows 246810): ", said.get(1));
    assertEquals(List.of(Duration.ofSeconds(20)), rests);
  }
}
