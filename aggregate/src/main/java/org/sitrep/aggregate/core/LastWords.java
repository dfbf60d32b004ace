package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.model.Stance;

/** Each voice's last word about one event; a reprint of an earlier word is not a later one. */
final class LastWords {
  private LastWords() {}

  /** One report a voice, in the order of the voices' keys. */
  static List<Report> of(Stream<Report> reports) {
    List<Report> said = reports.toList();
    Comparator<Report> later =
        Comparator.<Report, Instant>comparing(report -> firstSaid(report, said))
            .thenComparing(report -> firmness(report.claim().stance()))
            .thenComparing(Report::effect)
            .thenComparing(report -> report.claim().id(), Comparator.reverseOrder());
    TreeMap<String, Report> last = new TreeMap<>();
    for (Report report : said) {
      last.merge(
          report.voice().key(),
          report,
          (one, other) -> later.compare(one, other) >= 0 ? one : other);
    }
    return List.copyOf(last.values());
  }

  private static Instant firstSaid(Report report, Collection<Report> said) {
    return said.stream()
        .filter(other -> repeats(report, other))
        .map(other -> other.claim().publishedAt())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean repeats(Report report, Report other) {
    return report.voice().key().equals(other.voice().key())
        && report.claim().stance() == other.claim().stance()
        && report.claim().kind() == other.claim().kind()
        && report.claim().eventTime().equals(other.claim().eventTime());
  }

  private static int firmness(Stance stance) {
    return switch (stance) {
      case UNCONFIRMED -> 0;
      case CLAIMED -> 1;
      case ASSERTED -> 2;
      case DENIED -> 3;
    };
  }
}
