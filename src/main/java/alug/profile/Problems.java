package alug.profile;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first thing that is wrong with a profile; later ones are not kept. */
final class Problems {
  private @Nullable AlugException first;

  void add(AlugException problem) {
    if (first == null) {
      first = problem;
    }
  }

  void add(Place place, String code, String cause, String fix) {
    if (first == null) {
      first = AlugException.of(Kind.CONFIG, code, cause, fix).at(place);
    }
  }

  void add(Optional<AlugException> problem) {
    if (problem.isPresent()) {
      add(problem.get());
    }
  }

  Optional<AlugException> first() {
    return Optional.ofNullable(first);
  }
}
