package alug.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerCountsTest {
  private static final Optional<Path> NONE = Optional.empty();
  private static final URI STS = URI.create("https://sts.example.com");
  private static final URI SIGN_IN = URI.create("https://signin.example.com/federation");

  /** Writes down what it is to warm. */
  private static final class Listener implements HttpExchange {
    private final List<String> warmed = new ArrayList<>();

    @Override
    public HttpAnswer send(HttpCall call) {
      throw new IllegalStateException("nothing is to be sent");
    }

    @Override
    public void warm(URI server, Optional<Path> caBundle, int connections) {
      warmed.add(
          connections + " " + server.getHost() + caBundle.map(file -> " " + file).orElse(""));
    }
  }

  private static ServerCounts counts(URI server, int count) {
    ServerCounts counts = new ServerCounts();
    for (int i = 0; i < count; i++) {
      counts.add(server, NONE);
    }
    return counts;
  }

  private static List<String> warmed(ServerCounts counts) {
    Listener listener = new Listener();
    counts.warm(listener);
    return listener.warmed;
  }

  @Test
  void eachServiceHasAsManyAsAreUnderWayAtOnce() {
    ServerCounts both = counts(STS, 12).with(counts(SIGN_IN, 5), 8, 12);
    assertEquals(List.of("8 sts.example.com", "5 signin.example.com"), warmed(both));
  }

  @Test
  void twoServicesOnOneServerShareItsConnections() {
    URI other = URI.create("https://sts.example.com/federation");
    assertEquals(
        List.of("12 sts.example.com"), warmed(counts(STS, 12).with(counts(other, 12), 8, 12)));
    assertEquals(List.of("1 sts.example.com"), warmed(counts(STS, 1).with(counts(other, 1), 8, 1)));
  }

  @Test
  void aConnectionServesOnlyWhoTrustsTheSame() {
    ServerCounts sts = counts(STS, 2);
    sts.add(STS, Optional.of(Path.of("ca.pem")));
    assertEquals(
        List.of("2 sts.example.com", "1 sts.example.com ca.pem"),
        warmed(sts.with(new ServerCounts(), 8, 3)));
  }
}
