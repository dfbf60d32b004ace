package org.sitrep.cli.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.InletSheet;
import org.sitrep.ingest.InletState;
import org.sitrep.ingest.source.Health;
import org.sitrep.ingest.source.SourceSheet;
import org.sitrep.ingest.source.SourceState;
import org.sitrep.monitor.SafeText;

/** The table of sources for a terminal. */
public final class SourceText {
  private static final int MOST_SENDERS = 8;
  private static final List<String> HEADER =
      List.of(
          "SOURCE",
          "OUTLET",
          "STATE",
          "LAST SUCCESS",
          "NEXT TRY",
          "LAG",
          "ITEMS",
          "ERRORS",
          "NOT USED");

  private SourceText() {}

  /** A line for each, under a header, and below it where it is and what is the matter with it. */
  public static String of(List<SourceTable.Row> rows, Instant now) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    rows.forEach(row -> lines.add(cells(row, now)));
    int[] widths = new int[HEADER.size()];
    lines.forEach(
        line -> {
          for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], line.get(column).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines.size(); line++) {
      text.append(padded(lines.get(line), widths)).append('\n');
      if (line > 0) {
        details(rows.get(line - 1)).forEach(each -> text.append("  ").append(each).append('\n'));
      }
    }
    return text.toString();
  }

  private static List<String> cells(SourceTable.Row row, Instant now) {
    SourceState state = row.state();
    InletState inlet = row.inlet();
    if (state != null) {
      Health health = state.health();
      boolean over = state.ended() || state.removedAt() != null;
      return List.of(
          row.id(),
          shown(state.sheet().outlet()),
          row.condition(),
          ago(health.lastSuccess(), now),
          over ? "never" : next(state.nextTry(), now),
          "%.1f s".formatted(health.lagSeconds()),
          String.valueOf(health.items()),
          String.valueOf(health.errors()),
          counts(health.rejected()));
    }
    return inlet == null
        ? HEADER
        : List.of(
            SafeText.of(row.id()),
            shown(inlet.sheet().outlet()),
            row.condition(),
            ago(inlet.lastSuccess(), now),
            "-",
            "-",
            String.valueOf(inlet.items()),
            String.valueOf(inlet.errors()),
            counts(inlet.rejected()));
  }

  private static List<String> details(SourceTable.Row row) {
    List<String> details = new ArrayList<>();
    SourceState state = row.state();
    InletState inlet = row.inlet();
    if (state != null) {
      SourceSheet sheet = state.sheet();
      String moved = state.movedTo() == null ? "" : " moved to " + SafeText.of(state.movedTo());
      details.add(SafeText.of(sheet.url()) + moved + licence(sheet.licence()));
      trouble(state.health().trouble(), details);
    }
    if (inlet != null) {
      InletSheet sheet = inlet.sheet();
      details.add(SafeText.of(sheet.place()) + licence(sheet.licence()));
      if (!inlet.senders().isEmpty()) {
        details.add("from " + senders(inlet.senders()));
      }
      trouble(inlet.trouble(), details);
    }
    return details;
  }

  private static void trouble(@Nullable String trouble, List<String> details) {
    if (trouble != null) {
      details.add(SafeText.of(trouble));
    }
  }

  private static String licence(@Nullable String licence) {
    return licence == null ? "" : " (licence: " + SafeText.of(licence) + ")";
  }

  private static String senders(Map<String, Long> senders) {
    String most =
        senders.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SENDERS)
            .map(each -> SafeText.of(each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return senders.size() > MOST_SENDERS ? most + " …" : most;
  }

  private static String shown(@Nullable String outlet) {
    return outlet == null ? "-" : SafeText.of(outlet);
  }

  private static String counts(Map<String, Long> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String ago(@Nullable Instant time, Instant now) {
    return time == null ? "never" : span(Duration.between(time, now)) + " ago";
  }

  private static String next(Instant time, Instant now) {
    return time.isAfter(now) ? "in " + span(Duration.between(now, time)) : "now";
  }

  private static String span(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    return seconds < 120
        ? seconds + " s"
        : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }

  private static String padded(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
