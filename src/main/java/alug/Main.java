package alug;

/** The composition root: the only place that touches environment, clock, streams and exit. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(2);
  }
}
