package alug.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** No protection but the file's mode, as for the AWS CLI's own credentials. */
final class PlainSeal implements Seal {
  static final String WORD = "plain";

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String close(String clear, String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> open(String clear, String payload) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
