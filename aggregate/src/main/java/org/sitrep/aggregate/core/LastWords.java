package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.Stance;

/** Each voice's last word about one event; a reprint of an earlier word is not a later one. */
final class LastWords {
  private LastWords() {}

  /** One report a voice, in the order of the voices' keys. */
  static List<Report> of(Stream<Report> reports) {
    List<Report> said = reports.toList();
    Map<Word, Instant> first = firstSaid(said);
    Comparator<Report> later =
        Comparator.<Report, Instant>comparing(
                report -> Objects.requireNonNull(first.get(Word.of(report))))
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

  private static Map<Word, Instant> firstSaid(Collection<Report> said) {
    Map<Word, Instant> first = new HashMap<>();
    for (Report report : said) {
      Instant published = report.claim().publishedAt();
      first.merge(Word.of(report), published, (a, b) -> a.isBefore(b) ? a : b);
    }
    return first;
  }

  /** What a voice says, whoever prints it. */
  private record Word(String voice, Stance stance, ClaimKind kind, EventTime time) {
    static Word of(Report report) {
      Claim claim = report.claim();
      return new Word(report.voice().key(), claim.stance(), claim.kind(), claim.eventTime());
    }
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
