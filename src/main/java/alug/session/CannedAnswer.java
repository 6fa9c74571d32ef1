package alug.session;

import alug.net.HttpAnswer;
import alug.net.HttpCall;
import alug.net.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** An STS that always gives the same made-up credentials, without a network. */
final class CannedAnswer implements HttpExchange {
  private static final String BODY =
      "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>"
          + "<Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>none"
          + "</SecretAccessKey><SessionToken>none</SessionToken><Expiration>2030-01-01T00:00:00Z"
          + "</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>";

  static AssumeRoleRequest request() {
    return AssumeRoleRequest.builder()
        .overrideConfiguration(
            AwsRequestOverrideConfiguration.builder()
                .credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAEXAMPLE", "none")))
                .build())
        .roleArn("arn:aws:iam::123456789012:role/none")
        .roleSessionName("none")
        .build();
  }

  @Override
  public HttpAnswer send(HttpCall call) {
    return new HttpAnswer(
        200, Map.of("content-type", "text/xml"), BODY.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void warm(URI server, Optional<Path> caBundle, int connections) {
    // There is nothing to connect to.
  }
}
