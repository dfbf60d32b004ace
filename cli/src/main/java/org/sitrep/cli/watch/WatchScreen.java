package org.sitrep.cli.watch;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.sitrep.cli.Failure;
import org.sitrep.model.ControlStatus;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.monitor.watch.Key;
import org.sitrep.monitor.watch.Span;
import org.sitrep.monitor.watch.WatchState;
import org.sitrep.monitor.watch.WatchView;

/** Shows the table on the process's terminal until the person at it ends that. */
public final class WatchScreen {
  private static final long BEAT_MILLIS = 250;

  private final SituationSource table;
  private final InstantSource clock;
  private final boolean colours;
  private final AtomicBoolean resized = new AtomicBoolean(true);
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * A screen that is not shown yet.
   *
   * @param colours whether statuses are coloured
   */
  public WatchScreen(SituationSource table, InstantSource clock, boolean colours) {
    this.table = table;
    this.clock = clock;
    this.colours = colours;
  }

  /**
   * Shows it; returns once it has ended.
   *
   * @throws Failure where there is no terminal
   */
  public void show(WatchState start) {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(false).build()) {
      Attributes before = terminal.enterRawMode();
      terminal.handle(Terminal.Signal.WINCH, signal -> resized.set(true));
      terminal.handle(Terminal.Signal.INT, signal -> stopped.set(true));
      terminal.puts(Capability.enter_ca_mode);
      terminal.puts(Capability.keypad_xmit);
      terminal.puts(Capability.cursor_invisible);
      try {
        loop(terminal, start);
      } finally {
        terminal.puts(Capability.cursor_visible);
        terminal.puts(Capability.keypad_local);
        terminal.puts(Capability.exit_ca_mode);
        terminal.flush();
        terminal.setAttributes(before);
      }
    } catch (IOException | IllegalStateException none) {
      throw new Failure("watch needs a terminal: " + none.getMessage(), none);
    }
  }

  private void loop(Terminal terminal, WatchState start) {
    Display display = new Display(terminal, true);
    BindingReader keys = new BindingReader(terminal.reader());
    KeyMap<Key> map = keys(terminal);
    WatchState state = start;
    while (!state.over() && !stopped.get()) {
      if (resized.getAndSet(false)) {
        display.resize(terminal);
        display.clear();
      }
      WatchView view = new WatchView(terminal.getColumns(), terminal.getRows());
      display.update(
          view.lines(state, table, clock.instant()).stream().map(this::line).toList(), 0);
      terminal.flush();
      int next = keys.peekCharacter(BEAT_MILLIS);
      if (next == NonBlockingReader.EOF) {
        return;
      }
      if (next != NonBlockingReader.READ_EXPIRED) {
        state = after(state, keys, map);
      }
    }
  }

  private WatchState after(WatchState state, BindingReader keys, KeyMap<Key> map) {
    Key key = keys.readBinding(map);
    if (key instanceof Key.Typed) {
      String typed = keys.getLastBinding();
      key = new Key.Typed(typed.isEmpty() ? 0 : typed.codePointAt(0));
    }
    return key == null ? state : state.after(key, table.now(), clock.instant());
  }

  private AttributedString line(List<Span> spans) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (Span span : spans) {
      line.append(span.text(), style(span));
    }
    return line.toAttributedString();
  }

  private AttributedStyle style(Span span) {
    AttributedStyle style =
        switch (span.look()) {
          case PLAIN -> AttributedStyle.DEFAULT;
          case STRONG -> AttributedStyle.BOLD;
          case FAINT -> AttributedStyle.DEFAULT.faint();
          case CHOSEN -> AttributedStyle.INVERSE;
        };
    ControlStatus status = span.status();
    return status == null || !colours ? style : style.foreground(colour(status));
  }

  private static int colour(ControlStatus status) {
    return switch (status) {
      case CONTROLLED -> AttributedStyle.GREEN;
      case CONTESTED -> AttributedStyle.RED;
      case BESIEGED -> AttributedStyle.MAGENTA;
      case DISPUTED -> AttributedStyle.YELLOW;
      case VACATED -> AttributedStyle.CYAN;
      case CLAIMED -> AttributedStyle.BLUE;
      case UNKNOWN -> AttributedStyle.WHITE;
    };
  }

  private static KeyMap<Key> keys(Terminal terminal) {
    KeyMap<Key> map = new KeyMap<>();
    map.setUnicode(new Key.Typed(0));
    map.setNomatch(new Key.Typed(0));
    map.setAmbiguousTimeout(100);
    for (int point = ' '; point < 0x7F; point++) {
      map.bind(new Key.Typed(point), Character.toString(point));
    }
    bind(map, terminal, Key.Named.UP, Capability.key_up, "\u001b[A");
    bind(map, terminal, Key.Named.DOWN, Capability.key_down, "\u001b[B");
    bind(map, terminal, Key.Named.PAGE_UP, Capability.key_ppage, "\u001b[5~");
    bind(map, terminal, Key.Named.PAGE_DOWN, Capability.key_npage, "\u001b[6~");
    bind(map, terminal, Key.Named.FIRST, Capability.key_home, "\u001b[H");
    bind(map, terminal, Key.Named.LAST, Capability.key_end, "\u001b[F");
    bind(map, terminal, Key.Named.RUB_OUT, Capability.key_backspace, "\u007f");
    map.bind(Key.Named.RUB_OUT, "\b");
    map.bind(Key.Named.ENTER, "\r", "\n");
    map.bind(Key.Named.ESCAPE, "\u001b");
    return map;
  }

  private static void bind(
      KeyMap<Key> map, Terminal terminal, Key key, Capability capability, String usual) {
    String own = KeyMap.key(terminal, capability);
    if (own != null && !own.isEmpty()) {
      map.bind(key, own);
    }
    map.bind(key, usual);
  }
}
