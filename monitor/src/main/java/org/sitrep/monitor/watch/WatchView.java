package org.sitrep.monitor.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.sitrep.model.CityStatus;
import org.sitrep.monitor.Moments;
import org.sitrep.monitor.StatusWords;
import org.sitrep.monitor.situation.Row;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.SituationSource;

/** What is shown: as many lines as the terminal has, none wider than it is. */
public final class WatchView {
  private static final List<String> KEYS =
      List.of(
          "up, down, page up, page down, home, end; j k g G    move",
          "enter    all that is known of the place; esc, q    back to the table",
          "/        filter, such as status:contested country:sy origins>2",
          "s        sort by change, place, status, sure, since; r    the other way round",
          "space    pause, go on",
          "?        these keys",
          "q        end");

  /** Columns of the table beside the name and the holder, which share what is left. */
  private static final int STATUS = 18;

  private static final int SINCE = 20;
  private static final int SURE = 4;
  private static final int COUNTS = 7;
  private static final int FIXED = STATUS + SINCE + SURE + COUNTS + 5;

  private final int columns;
  private final int height;

  /** A terminal of this size; at least some twenty columns by four lines. */
  public WatchView(int columns, int height) {
    this.columns = Math.max(20, columns);
    this.height = Math.max(4, height);
  }

  /** The lines, each of one or more spans. */
  public List<List<Span>> lines(WatchState state, SituationSource source, Instant now) {
    Situation live = source.now();
    List<Row> rows = state.rows(live, now);
    List<List<Span>> lines = new ArrayList<>();
    lines.add(head(state, source, rows.size(), state.shown(live).rows().size()));
    if (state.help()) {
      lines.addAll(page(KEYS.stream().map(key -> List.of(fitted(key))).toList(), state.scroll()));
    } else if (state.open() && state.index(rows) >= 0) {
      CityStatus whole = rows.get(state.index(rows)).whole();
      lines.addAll(page(new DrawerText(columns).lines(whole), state.scroll()));
    } else {
      lines.addAll(table(state, rows));
    }
    while (lines.size() < height - 1) {
      lines.add(List.of(Span.plain("")));
    }
    lines.add(foot(state));
    return lines;
  }

  private List<Span> head(WatchState state, SituationSource source, int shown, int all) {
    long lag = source.lagMillis() / 1000;
    String live = lag < 3 ? "live" : "lagging " + lag + " s";
    String count = shown == all ? all + " places" : shown + " of " + all + " places";
    String by = state.order().word() + (state.reversed() ? ", reversed" : "");
    String text =
        String.join(
            "  ",
            "Sitrep",
            state.frozen() == null ? live : "PAUSED",
            count,
            "by " + by,
            state.filter().toString());
    return List.of(Span.of(Span.Look.STRONG, Cells.fitted(text, columns)));
  }

  private List<Span> foot(WatchState state) {
    if (state.typed() != null) {
      String said = state.message().isEmpty() ? "" : "  (" + state.message() + ")";
      return List.of(
          Span.of(Span.Look.STRONG, Cells.fitted("/" + state.typed() + "_" + said, columns)));
    }
    String text =
        state.message().isEmpty() ? "? keys  / filter  enter more  q end" : state.message();
    return List.of(Span.of(Span.Look.FAINT, Cells.fitted(text, columns)));
  }

  private List<List<Span>> table(WatchState state, List<Row> rows) {
    int room = height - 3;
    int bar = state.index(rows);
    int first = Math.clamp(bar - room / 2L, 0, Math.max(0, rows.size() - room));
    List<List<Span>> lines = new ArrayList<>();
    lines.add(List.of(Span.of(Span.Look.FAINT, header())));
    for (int index = first; index < Math.min(rows.size(), first + room); index++) {
      lines.add(line(rows.get(index).summary().row(), index == bar));
    }
    return lines;
  }

  private int name() {
    return Math.max(8, (columns - FIXED) / 2);
  }

  private int holder() {
    return Math.max(8, columns - FIXED - name());
  }

  private String header() {
    String text =
        String.join(
            " ",
            Cells.fitted("PLACE", name()),
            Cells.fitted("STATUS", STATUS),
            Cells.fitted("HOLDER", holder()),
            Cells.fitted("SINCE", SINCE),
            Cells.fitted("SURE", SURE),
            "FOR/AG.");
    return Cells.fitted(text, columns);
  }

  private List<Span> line(CityStatus row, boolean chosen) {
    Span.Look look = chosen ? Span.Look.CHOSEN : Span.Look.PLAIN;
    String holder = row.controller() == null ? "—" : Cells.either(row.controller().name());
    String rest =
        String.join(
            " ",
            "",
            Cells.fitted(holder, holder()),
            Cells.fitted(Moments.since(row.since()), SINCE),
            String.format(Locale.ROOT, "%.2f", row.confidence()),
            row.counts().forCount() + "/" + row.counts().against());
    int status = Math.min(STATUS, columns - name() - 1);
    int left = columns - name() - 1 - status;
    return List.of(
        Span.of(look, Cells.fitted(Cells.name(row), name()) + " "),
        Span.of(row.status(), look, Cells.fitted(StatusWords.of(row), status)),
        Span.of(look, Cells.clipped(rest, left)));
  }

  private List<List<Span>> page(List<List<Span>> all, int scroll) {
    int room = height - 2;
    int first = Math.clamp(scroll, 0, Math.max(0, all.size() - room));
    return all.isEmpty()
        ? Collections.emptyList()
        : all.subList(first, Math.min(all.size(), first + room));
  }

  private Span fitted(String text) {
    return Span.plain(Cells.fitted(text, columns));
  }
}
