package alug.session;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;

/** One AssumeRole through the whole SDK, with made-up credentials and answer. */
record Rehearsal(StsSettings settings) implements Runnable {
  private static final StsServer SERVER = StsServer.of("us-east-1");

  @Override
  public void run() {
    try (StsClient client = new StsClients(new CannedAnswer(), settings).of(SERVER)) {
      client.assumeRole(CannedAnswer.request());
    } catch (SdkException e) {
      // The real call will meet it too, and say it.
      return;
    }
  }
}
