package alug.history;

import alug.files.TabLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the file {@code limits} says, as a value.
 *
 * <p>Lines: {@code limit MILLIS SOURCE ROLE SECONDS} and {@code method MILLIS HOST METHOD}. Lines
 * of another kind with a time are a later version's and carried over; the rest is dropped.
 */
final class Lessons {
  private static final String LIMIT = "limit";
  private static final String METHOD = "method";
  private static final int MOST = 5_000;

  private record Method(String host, String method, Instant learnedAt) {}

  private record Foreign(String line, Instant writtenAt) {}

  private record Key(String source, String role) {}

  private final Map<Key, LearnedLimit> limits = new LinkedHashMap<>();
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final List<Foreign> foreign = new ArrayList<>();

  private Lessons() {}

  private static Lessons copyOf(Lessons other) {
    Lessons copy = new Lessons();
    copy.limits.putAll(other.limits);
    copy.methods.putAll(other.methods);
    copy.foreign.addAll(other.foreign);
    return copy;
  }

  static Lessons parse(List<String> lines) {
    Lessons lessons = new Lessons();
    for (String line : lines) {
      List<String> fields = TabLine.split(line);
      OptionalLong millis =
          fields.size() < 2 ? OptionalLong.empty() : TabLine.number(fields.get(1));
      if (millis.isPresent()) {
        lessons.add(line, fields, Instant.ofEpochMilli(millis.getAsLong()));
      }
    }
    return lessons;
  }

  private void add(String line, List<String> fields, Instant at) {
    switch (fields.get(0)) {
      case LIMIT -> addLimit(fields, at);
      case METHOD -> addMethod(fields, at);
      default -> foreign.add(new Foreign(line, at));
    }
  }

  private void addLimit(List<String> fields, Instant at) {
    long seconds = fields.size() < 5 ? 0 : TabLine.number(fields.get(4)).orElse(0);
    if (seconds >= 1 && seconds <= Integer.MAX_VALUE) {
      put(new LearnedLimit(fields.get(2), fields.get(3), (int) seconds, at));
    }
  }

  private void addMethod(List<String> fields, Instant at) {
    if (fields.size() >= 4) {
      methods.put(fields.get(2), new Method(fields.get(2), fields.get(3), at));
    }
  }

  private void put(LearnedLimit limit) {
    Key key = new Key(limit.source(), limit.role());
    // Taken out first, so that the newest stand last.
    limits.remove(key);
    limits.put(key, limit);
  }

  List<String> lines(Instant now) {
    List<String> lines = new ArrayList<>();
    for (Method method : methods.values()) {
      if (counts(method.learnedAt, now)) {
        lines.add(line(METHOD, method.learnedAt, method.host, method.method));
      }
    }
    for (Foreign one : foreign) {
      if (counts(one.writtenAt, now)) {
        lines.add(one.line);
      }
    }
    for (LearnedLimit limit : limits(now)) {
      String seconds = Integer.toString(limit.seconds());
      lines.add(line(LIMIT, limit.learnedAt(), limit.source(), limit.role(), seconds));
    }
    return lines.size() <= MOST ? lines : lines.subList(lines.size() - MOST, lines.size());
  }

  private static String line(String kind, Instant at, String... rest) {
    List<String> fields = new ArrayList<>();
    fields.add(kind);
    fields.add(Long.toString(at.toEpochMilli()));
    for (String field : rest) {
      fields.add(field);
    }
    return TabLine.join(fields);
  }

  List<LearnedLimit> limits(Instant now) {
    List<LearnedLimit> counting = new ArrayList<>();
    for (LearnedLimit limit : limits.values()) {
      if (counts(limit.learnedAt(), now)) {
        counting.add(limit);
      }
    }
    return counting;
  }

  boolean hasNoLimits() {
    return limits.isEmpty();
  }

  OptionalInt seconds(String source, String role, Instant now) {
    LearnedLimit limit = limits.get(new Key(source, role));
    return limit != null && counts(limit.learnedAt(), now)
        ? OptionalInt.of(limit.seconds())
        : OptionalInt.empty();
  }

  Optional<String> method(String host, Instant now) {
    Method method = methods.get(host);
    return method != null && counts(method.learnedAt, now)
        ? Optional.of(method.method)
        : Optional.empty();
  }

  Lessons with(LearnedLimit limit) {
    Lessons more = copyOf(this);
    more.put(limit);
    return more;
  }

  Lessons with(String host, String method, Instant now) {
    Lessons more = copyOf(this);
    more.methods.put(host, new Method(host, method, now));
    return more;
  }

  Lessons without(Collection<LearnedLimit> gone) {
    Lessons fewer = copyOf(this);
    fewer.limits.values().removeAll(gone);
    return fewer;
  }

  Lessons without(String source, String role) {
    Lessons fewer = copyOf(this);
    fewer.limits.remove(new Key(source, role));
    return fewer;
  }

  private static boolean counts(Instant learnedAt, Instant now) {
    return Duration.between(learnedAt, now).abs().compareTo(LearnedLimit.LIFE) < 0;
  }
}
