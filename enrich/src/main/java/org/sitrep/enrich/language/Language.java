package org.sitrep.enrich.language;

import java.util.List;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.rule.RuleMatcher;
import org.sitrep.enrich.rule.RuleReader;
import org.sitrep.enrich.time.TimeReader;
import org.sitrep.enrich.time.TimeWords;

/** A language as the engine uses it: its pack with everything read from its files. */
public record Language(
    LanguagePack pack,
    Words words,
    List<Rule> rules,
    RuleMatcher matcher,
    TimeWords timeWords,
    TimeReader times) {

  /** Reads the files of a pack. */
  public static Language read(DataFiles files, LanguagePack pack) {
    Words words = Words.read(files, pack);
    List<Rule> rules = RuleReader.read(files, pack, words);
    TimeWords timeWords = TimeWords.read(files, pack.code(), pack.letters());
    return new Language(
        pack, words, rules, new RuleMatcher(rules), timeWords, new TimeReader(timeWords));
  }

  /** A vocabulary of this language, still empty, over its words and the names of lexicons. */
  public Vocabulary vocabulary(NameStarts names) {
    return new Vocabulary(pack, words, timeWords, names);
  }
}
