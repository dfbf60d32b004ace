package org.sitrep.enrich.language;

import org.sitrep.enrich.lexicon.PhraseIndex;

/** Phrases of word classes that may begin with a word, taken apart in one way. */
record Opening(Form form, PhraseIndex.Node<ClassWord> phrases) {}
