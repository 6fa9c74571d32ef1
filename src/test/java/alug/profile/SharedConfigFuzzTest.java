package alug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files, reading and resolving end, and good profiles survive. */
class SharedConfigFuzzTest {
  private static final long SEED = 20_240_229;

  private static final String[] LINES = {
    "[profile x]",
    "[default]",
    "[profile default]",
    "[",
    "]",
    "[]",
    "[profile",
    "[profile x",
    "[sso-session s]",
    "[services s]",
    "  [profile y]",
    "\t",
    "",
    "# c",
    "  # c",
    "; c",
    "k = v",
    "  more",
    "s3 =",
    "   a = b",
    "   bad",
    "= v",
    "bad",
    "k: v",
    "\uFEFF",
    "é = é",
    "k = v # c",
    "role_arn = arn:aws:iam::123456789012:role/R",
    "role_arn = ::::",
    "source_profile = x",
    "source_profile = y",
    "include_profile = x",
    "duration_seconds = 1",
    "sso_session = s",
    "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key = x",
    "session_tags = ,",
    "[profile \"q q\"]",
    "[profile 'x",
    "region = cn-north-1",
    "mfa_serial = x"
  };

  private static final String GOOD =
      """
      [profile good]
      role_arn = arn:aws:iam::123456789012:role/R
      source_profile = keys
      [profile keys]
      aws_access_key_id = a
      aws_secret_access_key = b
      [profile end]
      """;

  @TempDir Path folder;

  private static void resolveAll(SharedConfig config) {
    ProfileResolver resolver = new ProfileResolver(config, Optional.empty());
    assertEquals(config.profiles().size(), resolver.entries().size());
    for (Diagnostic diagnostic : config.diagnostics()) {
      assertTrue(diagnostic.place().line() > 0);
    }
  }

  @Test
  void readsAnyBytes() {
    Random random = new Random(SEED);
    String likely = "[]=:#; \t\r\n\"'profileak_\u0000";
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(120)];
      for (int i = 0; i < bytes.length; i++) {
        boolean any = random.nextInt(8) == 0;
        bytes[i] =
            (byte) (any ? random.nextInt(256) : likely.charAt(random.nextInt(likely.length())));
      }
      resolveAll(new SharedFiles(folder).read(bytes, bytes));
    }
  }

  private static String randomLines(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(LINES[random.nextInt(LINES.length)])
          .append(random.nextInt(5) == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  @Test
  void keepsTheGoodProfilesBetweenBadLines() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      String text = randomLines(random) + GOOD + randomLines(random);
      SharedConfig config =
          new SharedFiles(folder).read(text.getBytes(StandardCharsets.UTF_8), new byte[0]);
      resolveAll(config);
      Profile profile = config.profile("good").orElseThrow(() -> new AssertionError(text));
      ProfileEntry entry = new ProfileResolver(config, Optional.empty()).resolve(profile);
      assertEquals(Optional.empty(), entry.problem(), text);
      assertEquals(2, profile.properties().size(), text);
    }
  }
}
