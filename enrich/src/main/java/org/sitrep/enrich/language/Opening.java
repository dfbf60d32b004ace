package org.sitrep.enrich.language;

import java.util.List;
import org.sitrep.enrich.lexicon.PhraseIndex;

/**
 * Phrases of word classes that may begin with a word, taken apart in one way.
 *
 * @param alone those that are the one word and can stand so
 */
record Opening(Form form, List<ClassWord> alone, PhraseIndex.Node<ClassWord> phrases) {
  static Opening of(LanguagePack pack, Form form, PhraseIndex.Node<ClassWord> phrases) {
    List<ClassWord> alone =
        phrases.values().stream().filter(word -> word.fits(pack, form, 1)).toList();
    return new Opening(form, alone, phrases);
  }
}
