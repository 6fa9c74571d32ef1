package alug.launch;

/** The systems that open browsers in different ways. */
public enum Os {
  LINUX,
  /** Linux inside Windows: Windows programs can be run, its browsers are the person's. */
  WSL,
  MACOS,
  WINDOWS
}
