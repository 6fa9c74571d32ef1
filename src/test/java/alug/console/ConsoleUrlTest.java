package alug.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alug.base.Secret;
import alug.profile.Partition;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The link as it is without any variable that replaces an endpoint. */
class ConsoleUrlTest {
  private static String link(Partition partition, String region, String issuer, String token) {
    SignInSite site = SignInSite.from(Map.of(), issuer);
    URI endpoint = site.endpoint(partition, region);
    Destination front = Destination.frontPage(partition);
    return ConsoleUrl.of(endpoint, front, issuer, new SigninToken(Secret.of(token), false))
        .reveal();
  }

  @Test
  void isTheOriginalsForTheAwsPartition() {
    assertEquals(
        "https://signin.aws.amazon.com/federation?Action=login"
            + "&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F&Issuer=IssuedByAlug"
            + "&SigninToken=abc-_123",
        link(Partition.AWS, "eu-west-1", "IssuedByAlug", "abc-_123"));
  }

  @Test
  void encodesEveryValue() {
    assertEquals(
        "https://signin.aws.amazon.com/federation?Action=login"
            + "&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F"
            + "&Issuer=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%26d%20e%23f"
            + "&SigninToken=a%2Bb%2Fc%3D%3D",
        link(Partition.AWS, "us-east-1", "https://example.com/a?b=c&d e#f", "a+b/c=="));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS,eu-west-1,signin.aws.amazon.com,console.aws.amazon.com",
    "AWS_CN,cn-northwest-1,signin.amazonaws.cn,console.amazonaws.cn",
    "AWS_US_GOV,us-gov-west-1,signin.amazonaws-us-gov.com,console.amazonaws-us-gov.com",
    "AWS_US_GOV,us-gov-east-1,us-gov-east-1.signin.amazonaws-us-gov.com,"
        + "console.amazonaws-us-gov.com",
    "AWS_EUSC,eusc-de-east-1,eusc-de-east-1.signin.amazonaws-eusc.eu,"
        + "eusc-de-east-1.console.amazonaws-eusc.eu",
    "AWS_ISO,us-iso-east-1,us-iso-east-1.signin.c2shome.ic.gov,console.c2shome.ic.gov",
    "AWS_ISO_B,us-isob-east-1,us-isob-east-1.signin.sc2shome.sgov.gov,"
        + "console.sc2shome.sgov.gov"
  })
  void hasTheHostsOfItsPartition(Partition partition, String region, String host, String console) {
    assertEquals(
        "https://"
            + host
            + "/federation?Action=login&Destination=https%3A%2F%2F"
            + console
            + "%2F&Issuer=I&SigninToken=t",
        link(partition, region, "I", "t"));
  }
}
