package alug.session;

import alug.net.HttpExchange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;

/** SDK clients by server: built once, credentials come with each request. */
final class StsClients {
  private static final String NO_SUCH_FILE = "/nonexistent/alug/aws-config";

  private final HttpExchange http;
  private final StsSettings settings;
  private final Map<StsServer, StsClient> byServer = new ConcurrentHashMap<>();

  StsClients(HttpExchange http, StsSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  StsClient of(StsServer server) {
    return byServer.computeIfAbsent(server, this::build);
  }

  private StsClient build(StsServer server) {
    // Whatever it is given, build() reads the person's config file again: 80 to 130 ms, measured.
    System.setProperty("aws.configFile", NO_SUCH_FILE);
    System.setProperty("aws.sharedCredentialsFile", NO_SUCH_FILE);
    ProfileFile none = ProfileFile.aggregator().build();
    StsClientBuilder builder =
        StsClient.builder()
            .httpClient(new SdkTransport(http, server.caBundle()))
            .region(Region.of(server.region()))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .defaultsMode(DefaultsMode.LEGACY)
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .defaultProfileFile(none)
                    .defaultProfileName("alug")
                    .retryStrategy(DefaultRetryStrategy.doNotRetry())
                    .build());
    // The SDK refuses FIPS and dual-stack together with an endpoint.
    server.endpoint().ifPresent(builder::endpointOverride);
    builder.fipsEnabled(server.endpoint().isEmpty() && settings.fips());
    builder.dualstackEnabled(server.endpoint().isEmpty() && settings.dualStack());
    return builder.build();
  }
}
