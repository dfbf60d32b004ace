package org.sitrep.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.sitrep.cli.replay.Watch;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Topics;
import org.sitrep.monitor.ChangeLines;
import org.sitrep.monitor.Colours;
import org.sitrep.monitor.Progress;
import org.sitrep.monitor.Screen;
import org.sitrep.monitor.TextTable;

/**
 * What a user sees on standard error while a replay runs: changes as they happen, and on a terminal
 * a line of progress and the live table below them.
 */
final class ReplayScreen implements Watch, AutoCloseable {
  private final Terminal terminal;
  private final boolean liveTable;
  private final Screen screen;
  private final ChangeLines changes = new ChangeLines();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private Progress last = new Progress(0, 0, 0, 0, 0);

  ReplayScreen(Terminal terminal, boolean liveTable) {
    this.terminal = terminal;
    this.liveTable = liveTable;
    this.screen = new Screen(terminal.err(), terminal.height());
  }

  @Override
  public void row(CityStatus row) {
    changes.see(row).ifPresent(this::print);
  }

  @Override
  public void progress(Progress progress, List<CityStatus> rows) {
    if (!terminal.errIsTerminal()) {
      if (!progress.equals(last)) {
        print(progress.line());
      }
    } else {
      draw(progress, rows);
    }
    last = progress;
  }

  @Override
  public void lost(Collection<PlaceId> places) {
    clear();
    terminal.say(
        "claims on "
            + places.size()
            + " places could not be assessed and are on "
            + Topics.DEAD_LETTERS.topicName()
            + ", so these rows are not to be relied on: "
            + places.stream().map(PlaceId::value).collect(Collectors.joining(", ")));
  }

  /** Asks the run to end. */
  void stop() {
    stopped.set(true);
  }

  @Override
  public boolean wantsToStop() {
    return stopped.get();
  }

  @Override
  public void close() {
    clear();
  }

  /** Takes the live part away. */
  void clear() {
    try {
      screen.clear();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    terminal.err().flush();
  }

  private void print(String line) {
    try {
      screen.print(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    terminal.err().flush();
  }

  private void draw(Progress progress, List<CityStatus> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(progress.line());
    if (liveTable) {
      lines.addAll(TextTable.lines(rows, Colours.of(true, terminal.environment())));
    }
    try {
      screen.draw(lines, System.nanoTime());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    terminal.err().flush();
  }
}
