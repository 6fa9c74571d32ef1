package alug.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.net.Presence.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final Origin HERE = new Origin(true, "sts.example.com", 443, Optional.empty());
  private static final Origin THERE = new Origin(true, "signin.example.com", 443, Optional.empty());
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final Presence presence = new Presence(START);

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }

  private Fate fate(Origin origin, boolean alive, int idleSeconds) {
    return presence.fate(origin, alive, seconds(idleSeconds), START);
  }

  @Test
  void whatServersCommonlyKeepIsFreshForThreeQuartersOfAMinute() {
    assertEquals(Fate.FRESH, fate(HERE, true, 44));
    assertEquals(Fate.RIPE, fate(HERE, true, 45));
  }

  @Test
  void aServerThatClosesTeachesHowLongItKeeps() {
    assertEquals(Fate.DEAD, fate(HERE, false, 20));
    assertEquals(Fate.FRESH, fate(HERE, true, 14));
    assertEquals(Fate.RIPE, fate(HERE, true, 15));
    assertEquals(Fate.FRESH, fate(THERE, true, 44));
  }

  @Test
  void oneThatDiesLateTeachesNothingLonger() {
    fate(HERE, false, 20);
    fate(HERE, false, 300);
    assertEquals(Fate.RIPE, fate(HERE, true, 15));
  }

  @Test
  void whoDoesNothingForFiveMinutesIsAwayUntilTheNextKey() {
    Instant late = START.plus(Presence.PATIENCE).plusMillis(1);
    assertTrue(presence.mayOpen(HERE, START.plus(Presence.PATIENCE)));
    assertFalse(presence.mayOpen(HERE, late));
    assertEquals(Optional.of(Presence.LOOK), presence.nextLook(late, true));
    assertEquals(Optional.empty(), presence.nextLook(late, false));
    presence.sign(late);
    assertTrue(presence.mayOpen(HERE, late));
    assertEquals(Optional.of(Presence.LOOK), presence.nextLook(late, false));
  }

  @Test
  void aServerThatCannotBeReachedIsTriedLessAndLessOften() {
    presence.trouble(HERE, START);
    assertFalse(presence.mayOpen(HERE, START.plusSeconds(1)));
    assertTrue(presence.mayOpen(HERE, START.plusSeconds(2)));
    presence.trouble(HERE, START);
    assertFalse(presence.mayOpen(HERE, START.plusSeconds(3)));
    for (int i = 0; i < 20; i++) {
      presence.trouble(HERE, START);
    }
    assertFalse(presence.mayOpen(HERE, START.plusSeconds(63)));
    assertTrue(presence.mayOpen(HERE, START.plusSeconds(64)));
    assertTrue(presence.mayOpen(THERE, START));
  }

  @Test
  void aServerThatKeepsNothingIsTroubleAndOneThatKeepsSomethingIsNot() {
    fate(HERE, false, 1);
    assertFalse(presence.mayOpen(HERE, START));
    fate(HERE, true, 2);
    assertTrue(presence.mayOpen(HERE, START));
    fate(HERE, false, 2);
    assertTrue(presence.mayOpen(HERE, START));
  }
}
