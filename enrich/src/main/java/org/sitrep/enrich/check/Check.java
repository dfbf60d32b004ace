package org.sitrep.enrich.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;

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
      return counting(Extractor.reading(files));
    } catch (IllegalArgumentException unreadable) {
      return new Check(Map.of(), List.of(String.valueOf(unreadable.getMessage())));
    }
  }

  private static Check counting(Extractor extractor) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("places", extractor.lexicons().places().size());
    counts.put("actors", extractor.lexicons().actors().size());
    counts.put("origins", extractor.lexicons().origins().size());
    for (Language language : extractor.languages().all()) {
      counts.put("rules of " + language.pack().code(), language.rules().size());
    }
    RuleExamples rules = new RuleExamples(extractor);
    counts.put("examples of rules", rules.cases().size());
    List<String> faults = new ArrayList<>();
    rules.cases().stream().map(rules::fault).flatMap(Optional::stream).forEach(faults::add);
    return new Check(counts, faults);
  }
}
