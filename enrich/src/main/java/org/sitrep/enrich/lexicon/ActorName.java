package org.sitrep.enrich.lexicon;

/**
 * One name of an actor.
 *
 * @param local true where the name means this actor only in news of its own country
 * @param hostile true where only its enemies call it so
 */
public record ActorName(Actor actor, boolean local, boolean hostile) {
  private static final char LOCAL = '~';
  private static final char HOSTILE = '!';

  /** A name as it stands in a file: {@code ~} in front makes it local, {@code !} hostile. */
  static ActorName of(Actor actor, String written) {
    String marks = written.substring(0, written.length() - bare(written).length());
    return new ActorName(actor, marks.indexOf(LOCAL) >= 0, marks.indexOf(HOSTILE) >= 0);
  }

  /** A name as it stands in a file, without its marks. */
  static String bare(String written) {
    int start = 0;
    while (start < written.length()
        && (written.charAt(start) == LOCAL || written.charAt(start) == HOSTILE)) {
      start++;
    }
    return written.substring(start);
  }
}
