package alug.launch;

import java.util.List;

/** A browser of the person's choice that alug knows nothing about: it gets the address. */
record PlainBrowser(Program program, Isolation isolation) implements Way {
  private static final int UNMEASURED = 2;

  @Override
  public List<String> vector(OpenRequest request, String url) {
    return program.with(url);
  }

  @Override
  public int parallelism() {
    return UNMEASURED;
  }

  @Override
  public String describe() {
    return program.path();
  }

  @Override
  public String browser() {
    return program.path();
  }
}
