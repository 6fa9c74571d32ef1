package alug.vault;

import alug.base.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** secret-tool and its keyring, in memory; counts what it was asked. */
final class FakeSecretTool implements Commands {
  final List<String> calls = new ArrayList<>();
  @Nullable Secret kept;
  boolean forgetful;
  @Nullable Supplier<Result> trouble;

  @Override
  public Result run(List<String> arguments, Secret input, Duration deadline) {
    calls.add(arguments.get(1));
    if (trouble != null) {
      return trouble.get();
    }
    if (arguments.get(1).equals("store")) {
      kept = forgetful ? null : input;
      return new Result(0, Secret.of(""), "");
    }
    Secret found = kept;
    return found == null
        ? new Result(1, Secret.of(""), "")
        : new Result(0, Secret.of(found.reveal()), "");
  }

  void refuse(String complaint) {
    trouble = () -> new Result(1, Secret.of(""), complaint);
  }
}
