package org.sitrep.aggregate.core;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Extent;
import org.sitrep.model.Stance;

/** What each voice says in the course of a day, what it only repeats taken into its first word. */
final class Speeches {
  /** What two reports of one voice must share for the later to repeat the earlier. */
  private record Word(
      ClaimKind kind, Effect effect, @Nullable ActorId side, Stance stance, Extent extent) {
    static Word of(Report report) {
      return new Word(
          report.claim().kind(),
          report.effect(),
          report.side(),
          report.claim().stance(),
          report.claim().extent());
    }
  }

  private Speeches() {}

  /** The reports without repetitions: of one voice, day and word, with nothing contrary between. */
  static List<Report> withoutRepeats(List<Report> reports) {
    Map<String, List<Report>> days = new HashMap<>();
    for (Report report : reports) {
      days.computeIfAbsent(day(report), ignored -> new ArrayList<>()).add(report);
    }
    List<Report> told = new ArrayList<>();
    days.values().forEach(day -> told.addAll(ofOneDay(day)));
    told.sort(Report.ORDER);
    return told;
  }

  /** The day of a voice in which reports can repeat each other: told with one kind of precision. */
  private static String day(Report report) {
    int precision = report.exact() ? 0 : report.timeUnknown() ? 1 : report.vague() ? 2 : 3;
    return report.voice().key()
        + '|'
        + precision
        + '|'
        + report.anchor().truncatedTo(ChronoUnit.DAYS);
  }

  private static List<Report> ofOneDay(List<Report> day) {
    if (day.size() == 1) {
      return day;
    }
    List<Report> told = new ArrayList<>();
    Map<Word, Integer> said = new HashMap<>();
    day.sort(Report.ORDER);
    for (Report report : day) {
      said.values().removeIf(index -> contradicts(report, told.get(index)));
      Integer before = said.get(Word.of(report));
      if (before == null) {
        said.put(Word.of(report), told.size());
        told.add(report);
      } else {
        told.set(before, told.get(before).saidAgain(report.lastAnchor(), report.lastSaid()));
      }
    }
    return told;
  }

  private static boolean contradicts(Report report, Report before) {
    boolean denial = report.denial() != before.denial();
    return denial || Events.ends(report, before.effect(), before.side());
  }
}
