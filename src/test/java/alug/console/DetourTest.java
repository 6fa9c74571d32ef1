package alug.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alug.base.Secret;
import alug.profile.Partition;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetourTest {
  @ParameterizedTest
  @CsvSource({
    "NONE, https://signin.aws.amazon.com/federation?a=b, https://signin.aws.amazon.com/federation?a=b",
    "LOGOUT_FIRST, https://signin.aws.amazon.com/federation?a=b,"
        + " https://us-east-1.signin.aws.amazon.com/oauth?Action=logout&redirect_uri=https%3A%2F%2Fsignin.aws.amazon.com%2Ffederation%3Fa%3Db",
    "MULTI_SESSION, https://eu-west-1.signin.aws.amazon.com/federation?a=b,"
        + " https://eu-west-1.signin.aws.amazon.com/sessions/v1/opt-in?redirect_uri=https%3A%2F%2Feu-west-1.signin.aws.amazon.com%2Ffederation%3Fa%3Db",
    "LOGOUT_FIRST, http://127.0.0.1:99/federation?a=b,"
        + " http://127.0.0.1:99/oauth?Action=logout&redirect_uri=http%3A%2F%2F127.0.0.1%3A99%2Ffederation%3Fa%3Db"
  })
  void leadsToTheLogin(Detour detour, String login, String link) {
    assertEquals(link, detour.before(Secret.of(login), Partition.AWS).reveal());
  }

  @ParameterizedTest
  @CsvSource({"LOGOUT_FIRST", "MULTI_SESSION"})
  void otherPartitionsHaveNone(Detour detour) {
    String login = "https://signin.amazonaws.cn/federation?a=b";
    assertEquals(login, detour.before(Secret.of(login), Partition.AWS_CN).reveal());
  }

  @Test
  void aRegionsOwnHostSignsIn() {
    SignInSite aws = new SignInSite(Optional.empty(), "x");
    assertEquals(
        URI.create("https://eu-west-1.signin.aws.amazon.com/federation"),
        aws.in(Partition.AWS, "eu-west-1").endpoint(Partition.AWS, "us-east-1"));
    URI own = URI.create("http://127.0.0.1:99/federation");
    SignInSite sandbox = new SignInSite(Optional.of(own), "x");
    assertEquals(own, sandbox.in(Partition.AWS, "eu-west-1").endpoint(Partition.AWS, "us-east-1"));
  }
}
