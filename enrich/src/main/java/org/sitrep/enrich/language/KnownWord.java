package org.sitrep.enrich.language;

import java.util.List;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.text.Vocable;

/**
 * A vocable with all that a language and its lexicons know of it: how it can be taken apart, which
 * classes of words may begin with it, whether a name may. All of it is found once for each distinct
 * word, so that most tokens of a text are passed over with one look.
 */
public final class KnownWord extends Vocable {
  private final List<Form> forms;
  private final List<Opening> openings;
  private final List<Opening> entities;
  private final List<Opening> frames;
  private final ClassSet classes;
  private final long times;
  private final int names;

  KnownWord(
      String form,
      Token.Type type,
      int hash,
      List<Form> forms,
      List<Opening> openings,
      List<Opening> entities,
      List<Opening> frames,
      ClassSet classes,
      long times,
      int names) {
    super(form, type, hash);
    this.forms = forms;
    this.openings = openings;
    this.entities = entities;
    this.frames = frames;
    this.classes = classes;
    this.times = times;
    this.names = names;
  }

  boolean isOf(char[] folded, int length, Token.Type type, int hash) {
    return is(folded, length, type, hash);
  }

  /** The ways to take it apart, least first. */
  public List<Form> forms() {
    return forms;
  }

  /** The phrases of word classes that may begin with it. */
  List<Opening> openings() {
    return openings;
  }

  /** The phrases of the words of entities that may begin with it. */
  List<Opening> entities() {
    return entities;
  }

  /** The phrases of the words of frames that may begin with it. */
  List<Opening> frames() {
    return frames;
  }

  /** Whether an event word of the looser reading may begin with it. */
  public boolean mayBeginFrame() {
    return !frames.isEmpty();
  }

  /** Whether a word of entities may begin with it. */
  public boolean mayBeginEntity() {
    return !entities.isEmpty();
  }

  /** The classes of which a phrase may begin with it; whether one does, its neighbours decide. */
  public ClassSet classes() {
    return classes;
  }

  /** The classes of words of time that may begin with it, as their bits. */
  public long times() {
    return times;
  }

  /** Whether the name of something may begin with it. */
  public boolean mayName(NameStarts.Kind kind) {
    return (names & kind.bit()) != 0;
  }
}
