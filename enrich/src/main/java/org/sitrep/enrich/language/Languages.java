package org.sitrep.enrich.language;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.ar.ArabicPack;
import org.sitrep.enrich.language.en.EnglishPack;

/** All languages that can be read, and the guess which of them a text is in. */
public final class Languages {
  /** The fewest letters on which a guess may rest. */
  private static final int FEWEST_LETTERS = 12;

  /** The share of a text's letters that must be of the language's script. */
  private static final double LEAST_SHARE = 0.5;

  private final List<Language> languages;

  private Languages(List<Language> languages) {
    this.languages = languages;
  }

  /** Reads every pack. */
  public static Languages read(DataFiles files) {
    return new Languages(
        List.of(Language.read(files, new ArabicPack()), Language.read(files, new EnglishPack())));
  }

  /** All of them. */
  public List<Language> all() {
    return languages;
  }

  /**
   * The language of a text, or null where none of ours fits.
   *
   * @param said what the source says, or null
   */
  public @Nullable Language of(@Nullable String said, String text) {
    if (said != null) {
      for (Language language : languages) {
        if (language.pack().code().equals(said)) {
          return language;
        }
      }
      return null;
    }
    return guess(text);
  }

  private @Nullable Language guess(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    Language best =
        languages.stream()
            .max(Comparator.comparingLong(l -> l.pack().lettersOf(text)))
            .orElseThrow();
    long own = best.pack().lettersOf(text);
    return letters >= FEWEST_LETTERS && own >= letters * LEAST_SHARE && best.pack().recognises(text)
        ? best
        : null;
  }
}
