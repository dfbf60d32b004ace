package org.sitrep.monitor.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Stance;
import org.sitrep.monitor.Moments;
import org.sitrep.monitor.StateSentence;

/** All that is known of a place: its state in a sentence, why, and who says what. */
final class DrawerText {
  private final int columns;
  private final List<List<Span>> lines = new ArrayList<>();

  DrawerText(int columns) {
    this.columns = columns;
  }

  List<List<Span>> lines(CityStatus row) {
    add(Span.Look.STRONG, String.valueOf(StateSentence.of(row).en()));
    add(
        Span.Look.FAINT,
        String.format(
            Locale.ROOT,
            "%s · %d articles, %d outlets, %d independent origins; as of %s UTC",
            row.place().id(),
            row.counts().articles(),
            row.counts().outlets(),
            row.counts().origins(),
            Moments.minute(row.asOf())));
    title("Why");
    row.because().forEach(each -> add(Span.Look.PLAIN, each));
    title("Who denies");
    evidence(row, true);
    title("Who says what");
    evidence(row, false);
    return lines;
  }

  private void evidence(CityStatus row, boolean denials) {
    int before = lines.size();
    for (CityStatus.Evidence each : row.evidence()) {
      if (each.stance() == Stance.DENIED == denials) {
        String side = each.side() == null ? "" : " " + Cells.either(each.side().name());
        add(
            Span.Look.PLAIN,
            String.format(
                Locale.ROOT,
                "%s (%s) %s %s%s, %s, published %s, weight %+.2f",
                each.origin().name(),
                each.outlet(),
                each.stance().name().toLowerCase(Locale.ROOT),
                each.kind().name().toLowerCase(Locale.ROOT),
                side,
                Moments.since(each.eventTime()),
                Moments.minute(each.publishedAt()),
                each.weight()));
        add(Span.Look.FAINT, "  " + each.quote().exact());
      }
    }
    if (lines.size() == before) {
      add(Span.Look.FAINT, "nobody");
    }
  }

  private void title(String text) {
    lines.add(List.of(Span.plain("")));
    add(Span.Look.STRONG, text);
  }

  private void add(Span.Look look, String text) {
    Cells.wrapped(text, columns).forEach(line -> lines.add(List.of(Span.of(look, line))));
  }
}
