package org.sitrep.enrich.gazetteer;

/** A file that was named as a gazetteer and is none; its message is one sentence for the user. */
public final class GazetteerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GazetteerException(String sentence) {
    super(sentence);
  }

  GazetteerException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
