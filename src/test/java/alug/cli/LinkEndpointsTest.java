package alug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alug.Company;
import alug.sandbox.Sandbox;
import alug.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code alug -p} where the config file says which STS is asked and who vouches for it. */
class LinkEndpointsTest {
  @TempDir private Path home;

  private static String profile(String name, String role, String more) {
    return "[profile "
        + name
        + "]\nrole_arn = "
        + Company.arn(role)
        + "\nsource_profile = base\n"
        + more
        + "\n";
  }

  @Test
  void theProfileOrItsServicesNameTheEndpoint() throws IOException {
    try (CliRig rig = new CliRig(home)) {
      String url = rig.sandbox.environment().get("AWS_ENDPOINT_URL_STS");
      rig.alug.without("AWS_ENDPOINT_URL_STS");
      rig.config(
          profile("direct", "Usual", "endpoint_url = " + url)
              + profile("serviced", "Usual", "services = here")
              + "[services here]\nsts =\n  endpoint_url = "
              + url
              + "\n"
              + profile("lost", "Usual", "services = nowhere"));
      assertEquals(0, rig.run("-p", "direct").exitCode());
      assertEquals(0, rig.run("-p", "serviced").exitCode());
      assertEquals(4, rig.calls().size(), rig.calls().toString());
      CliHarness.Run lost = rig.run("-p", "lost");
      assertEquals(3, lost.exitCode());
      assertTrue(lost.err().contains("services nowhere"), lost.err());
      assertEquals(0, rig.run("list", "lost").exitCode());
    }
  }

  @Test
  void theProfilesCaBundleIsTrustedForThatProfileUnlessTheEnvironmentNamesOne() throws IOException {
    InstantSource clock = InstantSource.system();
    try (Sandbox sandbox = Sandbox.start(Company.world(), SandboxOptions.of(clock).withTls())) {
      Map<String, String> environment = sandbox.environment();
      String bundle = String.valueOf(environment.get("AWS_CA_BUNDLE"));
      CliHarness alug = new CliHarness(home).with(environment).without("AWS_CA_BUNDLE").at(clock);
      alug.with("AWS_CONFIG_FILE", home.resolve("config").toString())
          .config(
              profile("trusting", "Usual", "ca_bundle = " + bundle)
                  + profile("bare", "Usual", "")
                  + profile("wrong", "Usual", "ca_bundle = " + home.resolve("nothing.pem")));
      CliHarness.Run good = alug.run("-p", "trusting");
      assertEquals(0, good.exitCode(), good.err());
      assertEquals(5, alug.run("-p", "bare").exitCode());
      CliHarness.Run wrong = alug.run("-p", "wrong");
      assertEquals(3, wrong.exitCode());
      assertTrue(wrong.err().contains("nothing.pem"), wrong.err());
      alug.with("AWS_CA_BUNDLE", bundle);
      assertEquals(0, alug.run("-p", "wrong").exitCode());
    }
  }
}
