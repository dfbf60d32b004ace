package org.sitrep.enrich.language;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.enrich.frame.Frames;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.rule.RuleMatcher;
import org.sitrep.enrich.rule.RuleReader;
import org.sitrep.enrich.time.TimeReader;
import org.sitrep.enrich.time.TimeWords;

/**
 * A language as the engine uses it: its pack with everything read from its files.
 *
 * @param backdrop what stands behind every example of a rule, so that it names the sides of a war
 */
public record Language(
    LanguagePack pack,
    Words words,
    Words entityWords,
    Words frameWords,
    List<Rule> rules,
    RuleMatcher matcher,
    Frames frames,
    TimeWords timeWords,
    TimeReader times,
    String backdrop) {

  /** Reads the files of a pack. */
  public static Language read(DataFiles files, LanguagePack pack) {
    Words words = Words.read(files, pack);
    Words frameWords = Words.ofFrames(files, pack);
    List<Rule> rules = RuleReader.read(files, pack, words);
    TimeWords timeWords = TimeWords.read(files, pack.code(), pack.letters());
    return new Language(
        pack,
        words,
        Words.ofEntities(files, pack),
        frameWords,
        rules,
        new RuleMatcher(rules, words),
        new Frames(pack, frameWords, words),
        timeWords,
        new TimeReader(timeWords),
        backdrop(files, pack));
  }

  private static String backdrop(DataFiles files, LanguagePack pack) {
    String path = "language/" + pack.code() + "/backdrop.txt";
    return ResourceLines.read(files, path).stream()
        .map(ResourceLines.Line::text)
        .collect(Collectors.joining(" "));
  }

  /** A vocabulary of this language, still empty, over its words and the names of lexicons. */
  public Vocabulary vocabulary(NameStarts names) {
    return new Vocabulary(pack, words, entityWords, frameWords, timeWords, names);
  }
}
