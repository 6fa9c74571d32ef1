package alug.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Secret;
import alug.plan.Mode;
import alug.vault.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptSessionsTest {
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final InstantSource clock = () -> now;
  private final SessionStore store = new MemoryStore(clock);
  private final KeptSessions kept = new KeptSessions(store, clock);
  private int made;

  private Optional<KeptSession> make(KeptSessions by) {
    made++;
    Instant end = now.plus(Duration.ofHours(1));
    SessionRecord record =
        new SessionRecord(
            SessionRecord.Kind.SOURCE, "id", "base", Optional.empty(), Mode.SHARED, now, end);
    TemporaryCredentials credentials =
        new TemporaryCredentials("ASIA" + made, Secret.of("s"), Secret.of("t"), end);
    return Optional.of(by.kept(record, new StsGrant(credentials, List.of())));
  }

  private String key() {
    return kept.get("id", () -> make(kept)).orElseThrow().credentials().accessKeyId();
  }

  @Test
  void aSessionLivesUntilAMinuteBeforeItsEnd() {
    assertEquals("ASIA1", key());
    now = now.plus(Duration.ofMinutes(58));
    assertEquals("ASIA1", key());
    now = now.plus(Duration.ofMinutes(2));
    assertEquals("ASIA2", key());
  }

  @Test
  void aFailureIsNotKept() {
    AlugException refused = AlugException.of(Kind.REFUSED, "x", "no", "");
    assertThrows(
        AlugException.class,
        () ->
            kept.get(
                "id",
                () -> {
                  throw refused;
                }));
    assertEquals(Optional.empty(), kept.get("id", Optional::empty));
    assertEquals("ASIA1", key());
  }

  @Test
  void theOldSessionStaysWhenItsReplacementFails() {
    KeptSession old = kept.get("id", () -> make(kept)).orElseThrow();
    assertEquals(Optional.empty(), kept.replace(old.record(), Optional::empty));
    assertEquals("ASIA1", key());
    now = now.plusSeconds(1);
    assertEquals(
        "ASIA2",
        kept.replace(old.record(), () -> make(kept)).orElseThrow().credentials().accessKeyId());
    assertEquals(
        "ASIA2",
        kept.replace(old.record(), () -> make(kept)).orElseThrow().credentials().accessKeyId());
    assertEquals(2, made);
  }

  @Test
  void droppingSparesANewerSessionOfAnotherProcess() {
    KeptSession old = kept.get("id", () -> make(kept)).orElseThrow();
    now = now.plusSeconds(1);
    KeptSessions other = new KeptSessions(store, clock);
    other.replace(old.record(), () -> make(other));
    kept.drop(old);
    assertEquals("ASIA2", key());
    assertEquals(2, made);
  }

  @Test
  void forgettingForgetsHereAndInTheStore() {
    key();
    assertEquals(1, kept.forget(one -> one.source().equals("base")));
    assertEquals(List.of(), kept.records());
    assertEquals("ASIA2", key());
  }

  @Test
  void aStoreThatFailsCostsANoteAndNotTheSession() {
    SessionStore failing = org.mockito.Mockito.mock(SessionStore.class);
    org.mockito.Mockito.doThrow(AlugException.of(Kind.CONFIG, "x", "disk is full", ""))
        .when(failing)
        .put(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any());
    KeptSessions unlucky = new KeptSessions(failing, clock);
    KeptSession session = unlucky.get("id", () -> make(unlucky)).orElseThrow();
    assertTrue(session.notes().get(0).contains("disk is full"));
  }
}
