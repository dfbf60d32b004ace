package org.sitrep.cli;

/** What ends a command with exit code 1: its message is the one sentence that the user reads. */
public class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String sentence) {
    super(sentence);
  }

  public Failure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The message of the innermost cause that has one, else its class name. */
  public static String rootOf(Throwable thrown) {
    Throwable root = thrown;
    String message = thrown.getMessage();
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
      message = root.getMessage() == null ? message : root.getMessage();
    }
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
