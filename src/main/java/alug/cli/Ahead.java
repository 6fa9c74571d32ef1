package alug.cli;

import alug.net.Connections;
import alug.session.AwsSts;
import alug.session.StsSettings;
import java.nio.file.Path;
import java.util.Random;

/** What of a sign-in can be made ready before it is known which role is wanted. */
final class Ahead {
  private final StsSettings settings;
  private final Connections http;
  private final AwsSts sts;

  Ahead(Assembly parts) {
    Surroundings around = parts.around();
    settings = parts.stsSettings();
    http =
        Connections.of(
            around.environment(), around.variable("AWS_CA_BUNDLE").map(Path::of), around.clock());
    sts = new AwsSts(http, settings, parts.pause(), new Random(), around.clock());
  }

  StsSettings settings() {
    return settings;
  }

  Connections http() {
    return http;
  }

  AwsSts sts() {
    return sts;
  }

  /** Begins with TLS and the SDK, which take longer than all the rest, on other threads. */
  void begin() {
    if (settings.isEncrypted()) {
      http.prepare();
    }
    sts.rehearse();
  }
}
