package alug.cli;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.plan.CacheView;
import alug.profile.ProfileEntry;
import alug.session.MfaCodes;
import alug.session.SessionRecord;
import alug.session.SourceKey;
import alug.session.TemporaryCredentials;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The MFA sessions behind the picker's groups. */
final class PickerSessions {
  private final Assembly parts;
  private final Map<String, Map<SessionRecord, TemporaryCredentials>> forgotten = new HashMap<>();

  PickerSessions(Assembly parts) {
    this.parts = parts;
  }

  /** Until when the session of each group's source lives. */
  Map<String, Instant> until(List<ProfileEntry> entries) {
    CacheView cache = parts.cache();
    Map<String, Instant> until = new HashMap<>();
    for (ProfileEntry entry : entries) {
      cache.of(entry).sourceSession().ifPresent(end -> until.putIfAbsent(entry.group(), end));
    }
    return until;
  }

  void logIn(List<ProfileEntry> entries, String group, MfaCodes codes) {
    ProfileEntry entry = entry(entries, group);
    SourceKey source = SourceKey.of(entry).orElseThrow();
    parts.aws().sources().renew(entry, source, codes);
  }

  /** Forgets the session of a group and keeps it at hand for {@link #undo}. */
  void forget(List<ProfileEntry> entries, String group) {
    String source = source(entry(entries, group));
    Map<SessionRecord, TemporaryCredentials> kept = new LinkedHashMap<>();
    for (SessionRecord record : parts.store().records()) {
      if (record.kind() == SessionRecord.Kind.SOURCE && record.source().equals(source)) {
        parts.store().credentials(record).ifPresent(found -> kept.put(record, found));
      }
    }
    synchronized (forgotten) {
      forgotten.put(group, kept);
    }
    parts.aws().kept().forget(kept::containsKey);
  }

  void undo(String group) {
    Map<SessionRecord, TemporaryCredentials> kept;
    synchronized (forgotten) {
      kept = forgotten.remove(group);
    }
    if (kept != null) {
      kept.forEach(parts.store()::put);
    }
  }

  private static String source(ProfileEntry entry) {
    return entry.source().root().orElseThrow().profile();
  }

  private ProfileEntry entry(List<ProfileEntry> entries, String group) {
    for (ProfileEntry entry : entries) {
      Optional<SourceKey> source =
          entry.group().equals(group) ? SourceKey.of(entry) : Optional.empty();
      if (source.isPresent()) {
        return entry;
      }
    }
    throw AlugException.of(
        Kind.CONFIG,
        "NoMfaSession",
        "No MFA session can be made of \"" + group + "\"",
        "It needs access keys and an mfa_serial, on itself or on its roles.");
  }
}
