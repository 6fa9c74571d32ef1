package alug.launch;

import java.io.IOException;
import java.util.List;

/** One way of opening a URL in a browser. */
interface Way {
  /** What to start; may prepare the browser's context first. */
  List<String> vector(OpenRequest request, String url) throws IOException;

  Isolation isolation();

  /** How many opens it bears at once (measured: platform.md, section B). */
  int parallelism();

  String describe();

  /** The same for all ways into one browser, whose opens must be paced together. */
  String browser();
}
