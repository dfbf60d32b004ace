package org.sitrep.cli.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Connection;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.ingest.source.Health;
import org.sitrep.ingest.source.SourceSheet;
import org.sitrep.ingest.source.SourceState;
import org.sitrep.model.Topics;
import org.sitrep.monitor.SafeText;

/** How the sources of a service fare, as {@code news.intake} tells it. */
public final class SourceTable {
  /** A source as it is shown. */
  public record Row(String id, String condition, SourceState state) {}

  private SourceTable() {}

  /** All sources that were ever asked, by id. */
  public static List<Row> read(Connection broker, String prefix) {
    Map<String, Row> rows = new TreeMap<>();
    CommittedRecords.read(
        broker,
        prefix + Topics.INTAKE.topicName(),
        record -> {
          String key = new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
          String id = key.substring(key.indexOf('/') + 1);
          if (key.startsWith(FeedInlet.OWNER + "/") && id.indexOf('/') < 0) {
            byte @Nullable [] value = record.value();
            if (value == null) {
              rows.remove(id);
            } else {
              SourceState.read(new String(value, java.nio.charset.StandardCharsets.UTF_8))
                  .ifPresent(state -> rows.put(id, new Row(id, condition(state), state)));
            }
          }
        });
    return List.copyOf(rows.values());
  }

  private static String condition(SourceState state) {
    return state.ended() ? "ended" : state.health().trouble() == null ? "well" : "failing";
  }

  /** A line for each, under a header, and below it what is the matter with it. */
  public static String text(List<Row> rows, Instant now) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "SOURCE",
            "OUTLET",
            "STATE",
            "LAST SUCCESS",
            "NEXT TRY",
            "LAG",
            "ITEMS",
            "ERRORS",
            "NOT USED"));
    rows.forEach(row -> lines.add(cells(row, now)));
    int[] widths = new int[lines.getFirst().size()];
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
        details(rows.get(line - 1).state(), text);
      }
    }
    return text.toString();
  }

  private static List<String> cells(Row row, Instant now) {
    Health health = row.state().health();
    Instant success = health.lastSuccess();
    SourceSheet sheet = row.state().sheet();
    return List.of(
        row.id(),
        SafeText.of(sheet.outlet() == null ? "-" : sheet.outlet()),
        row.condition(),
        success == null ? "never" : span(Duration.between(success, now)) + " ago",
        row.state().ended() ? "never" : next(row.state().nextTry(), now),
        "%.1f s".formatted(health.lagSeconds()),
        String.valueOf(health.items()),
        String.valueOf(health.errors()),
        new TreeMap<>(health.rejected())
            .entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ")));
  }

  private static void details(SourceState state, StringBuilder text) {
    SourceSheet sheet = state.sheet();
    text.append("  ").append(SafeText.of(sheet.url()));
    if (state.movedTo() != null) {
      text.append(" moved to ").append(SafeText.of(state.movedTo()));
    }
    if (sheet.licence() != null) {
      text.append(" (licence: ").append(SafeText.of(sheet.licence())).append(')');
    }
    text.append('\n');
    String trouble = state.health().trouble();
    if (trouble != null) {
      text.append("  ").append(SafeText.of(trouble)).append('\n');
    }
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
