package alug.sandbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, per cookie jar: one identity, or up to five once the jar has multi-session on.
 */
final class CookieJars {
  static final int MOST_SESSIONS = 5;

  /** How a login ended. */
  enum Login {
    DONE,
    MUST_LOG_OUT_FIRST,
    TOO_MANY
  }

  private static final class Jar {
    boolean multiSession;
    final Map<String, ConsoleSession> sessions = new LinkedHashMap<>();

    List<ConsoleSession> live(Instant now) {
      List<ConsoleSession> live = new ArrayList<>();
      for (ConsoleSession session : sessions.values()) {
        if (session.isLive(now)) {
          live.add(session);
        }
      }
      return live;
    }
  }

  private final Map<String, Jar> jars = new HashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;
  private final boolean multiSession;

  CookieJars(InstantSource clock, boolean multiSession) {
    this.clock = clock;
    this.multiSession = multiSession;
  }

  /** The jar of a cookie; a new one where the cookie is unknown. */
  synchronized String jar(@Nullable String cookie) {
    if (cookie != null && jars.containsKey(cookie)) {
      return cookie;
    }
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String id = Digests.hex(bytes);
    Jar jar = new Jar();
    jar.multiSession = multiSession;
    jars.put(id, jar);
    return id;
  }

  synchronized Login login(String id, ConsoleSession session) {
    Jar jar = known(id);
    List<ConsoleSession> others = new ArrayList<>(jar.live(clock.instant()));
    others.removeIf(session::isSameIdentityAs);
    if (!jar.multiSession && !others.isEmpty()) {
      return Login.MUST_LOG_OUT_FIRST;
    }
    if (others.size() >= MOST_SESSIONS) {
      return Login.TOO_MANY;
    }
    if (!jar.multiSession) {
      jar.sessions.clear();
    }
    jar.sessions.put(session.slot(), session);
    return Login.DONE;
  }

  synchronized boolean isMultiSession(String id) {
    return known(id).multiSession;
  }

  /** Turns multi-session on; not while somebody is signed in. */
  synchronized boolean optIn(String id) {
    Jar jar = known(id);
    if (!jar.live(clock.instant()).isEmpty()) {
      return false;
    }
    jar.multiSession = true;
    return true;
  }

  synchronized void logout(String id) {
    known(id).sessions.clear();
  }

  /** The session of a slot; of an empty slot the one opened last. */
  synchronized Optional<ConsoleSession> find(String id, String slot) {
    ConsoleSession found = null;
    for (ConsoleSession session : known(id).sessions.values()) {
      if (slot.isEmpty() || session.slot().equals(slot)) {
        found = session;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The live sessions of all jars. */
  synchronized List<ConsoleSession> live() {
    List<ConsoleSession> all = new ArrayList<>();
    for (Jar jar : jars.values()) {
      all.addAll(jar.live(clock.instant()));
    }
    return all;
  }

  private Jar known(String id) {
    return jars.getOrDefault(id, new Jar());
  }
}
