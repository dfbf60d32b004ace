package org.sitrep.monitor.alert;

/** A way by which alerts reach somebody. */
public interface Sending {
  /** What came of it. */
  sealed interface Outcome {
    /** It was taken. */
    record Taken() implements Outcome {}

    /** It was not taken, and may be later. */
    record Later(String why) implements Outcome {}

    /** It was refused, and would be again. */
    record Refused(String why) implements Outcome {}
  }

  /** Sends it once. */
  Outcome send(Alert alert) throws InterruptedException;
}
