package org.sitrep.enrich.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.text.Letters;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.text.Vocables;
import org.sitrep.enrich.time.TimeWords;

/**
 * The words of a language that texts have shown lately, each looked up in the words files and
 * lexicons once. It is bounded: a word that finds no room takes the place of another, so no text
 * makes it grow. Threads share it without locks: its entries never change, and one that is lost is
 * made again.
 */
public final class Vocabulary implements Vocables {
  /** How many words are remembered; the everyday words of a language are fewer. */
  private static final int ROOM = 1 << 16;

  /** In how many places a word may stand. */
  private static final int PLACES = 4;

  /** Longer words are hardly words, and not remembered. */
  private static final int LONGEST = 64;

  private final Letters letters;
  private final Words words;
  private final Words entityWords;
  private final Words frameWords;
  private final TimeWords timeWords;
  private final NameStarts names;
  private final @Nullable KnownWord[] slots = new KnownWord[ROOM];

  /** An empty vocabulary over what a language and the lexicons list. */
  public Vocabulary(
      LanguagePack pack,
      Words words,
      Words entityWords,
      Words frameWords,
      TimeWords timeWords,
      NameStarts names) {
    this.letters = pack.letters();
    this.words = words;
    this.entityWords = entityWords;
    this.frameWords = frameWords;
    this.timeWords = timeWords;
    this.names = names;
  }

  @Override
  public Letters letters() {
    return letters;
  }

  @Override
  public KnownWord of(char[] folded, int length, Token.Type type, int hash) {
    int first = ((hash ^ (hash >>> 15)) * 0x9E3779B9) >>> 16;
    int free = first + (hash & (PLACES - 1));
    for (int place = first; place < first + PLACES; place++) {
      KnownWord known = slots[place & (ROOM - 1)];
      if (known == null) {
        free = place;
        break;
      }
      if (known.isOf(folded, length, type, hash)) {
        return known;
      }
    }
    KnownWord made = make(new String(folded, 0, length), type, hash);
    if (length <= LONGEST) {
      slots[free & (ROOM - 1)] = made;
    }
    return made;
  }

  private KnownWord make(String form, Token.Type type, int hash) {
    boolean word = type == Token.Type.WORD;
    List<Form> forms = word ? words.forms(form) : List.of(Form.whole(form));
    List<Opening> openings = word ? words.openings(forms) : List.of();
    return new KnownWord(
        form,
        type,
        hash,
        forms,
        openings,
        word ? entityWords.openings(forms) : List.of(),
        word ? frameWords.openings(forms) : List.of(),
        words.classesOf(openings),
        timeWords.classesOf(form),
        names.of(forms));
  }
}
