package alug.launch;

/** Shows the link itself, because the person asked for that or nothing else is possible. */
public interface LinkPrinter {
  void print(OpenRequest request);
}
