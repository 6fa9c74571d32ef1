package alug.opening;

/** Is told how the consoles come along; called from several threads. */
public interface Progress {
  void stage(OpenOrder order, Stage stage);

  void done(OpenResult result);
}
