package org.sitrep.enrich.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.lexicon.ActorFile;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.ConflictFiles;
import org.sitrep.enrich.lexicon.Fault;
import org.sitrep.enrich.lexicon.OriginFaults;
import org.sitrep.enrich.lexicon.TsvTable;

/**
 * What stands in the data files, and what is wrong with them.
 *
 * @param counts how many of each sort were read, by name
 * @param faults each beginning with {@code [file:line]}
 */
public record Check(Map<String, Integer> counts, List<String> faults) {
  public Check {
    counts = new LinkedHashMap<>(counts);
    faults = List.copyOf(faults);
  }

  /**
   * Reads all files and runs every example in them; what cannot be read at all is the only fault.
   */
  public static Check of(DataFiles files) {
    try {
      return of(files, Extractor.reading(files));
    } catch (IllegalArgumentException unreadable) {
      return new Check(Map.of(), List.of(String.valueOf(unreadable.getMessage())));
    }
  }

  private static Check of(DataFiles files, Extractor extractor) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("places", extractor.lexicons().places().size());
    counts.put("actors", extractor.lexicons().actors().size());
    counts.put("origins", extractor.lexicons().origins().size());
    for (Language language : extractor.languages().all()) {
      counts.put("rules of " + language.pack().code(), language.rules().size());
    }
    RuleExamples rules = new RuleExamples(extractor);
    CueExamples cues = new CueExamples(extractor, files);
    counts.put("examples of rules", rules.cases().size());
    counts.put("examples of cues", cues.cases().size());
    List<String> faults = new ArrayList<>(cues.faults());
    lexiconFaults(files, extractor).forEach(fault -> faults.add(fault.toString()));
    rules.cases().stream().map(rules::fault).flatMap(Optional::stream).forEach(faults::add);
    cues.cases().stream().map(cues::fault).flatMap(Optional::stream).forEach(faults::add);
    return new Check(counts, faults);
  }

  /** What start-up lets pass: names that two actors of one country bear, faults of origins. */
  private static List<Fault> lexiconFaults(DataFiles files, Extractor extractor) {
    ConflictFiles sides = ActorLexicon.conflictFiles(files);
    List<Fault> faults =
        new ArrayList<>(
            ActorFile.faults(
                ActorLexicon.actorFiles(files, sides),
                extractor.languages().all().stream().map(Language::pack).toList()));
    faults.addAll(OriginFaults.of(TsvTable.of(files, "lexicon/origins.tsv"), sides.ids()));
    return faults;
  }
}
