package org.sitrep.ingest.folder;

import java.util.Optional;

/**
 * How far one content of a file has been read.
 *
 * @param content the hash of its bytes
 * @param taken how many of its articles, good and bad, have been taken
 */
record Progress(String content, long taken, boolean done) {
  private static final String DONE = "done";

  /** Nothing of it has been read. */
  static Progress none(String content) {
    return new Progress(content, 0, false);
  }

  /** As it is remembered. */
  String state() {
    return content + " " + (done ? DONE : Long.toString(taken));
  }

  /** What is remembered of this content; nothing where another one was read under the name. */
  static Progress of(Optional<String> state, String content) {
    return state
        .filter(text -> text.startsWith(content + " "))
        .map(text -> text.substring(content.length() + 1))
        .map(
            rest ->
                rest.equals(DONE)
                    ? new Progress(content, 0, true)
                    : new Progress(content, Long.parseLong(rest), false))
        .orElseGet(() -> none(content));
  }
}
