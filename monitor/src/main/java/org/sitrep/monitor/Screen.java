package org.sitrep.monitor;

import java.util.List;

/**
 * The lower part of a terminal that is drawn over and over; what is printed through {@link #print}
 * scrolls by above it.
 */
public final class Screen {
  /** At most four times a second. */
  public static final long REDRAW_NANOS = 250_000_000L;

  private static final String CLEAR_BELOW = "\r\u001b[J";

  // A line that wrapped would take two lines of the terminal and be counted as one.
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";

  private final Appendable out;
  private final int height;
  private int drawn;
  private long nextDraw = Long.MIN_VALUE;

  /**
   * @param height lines of the terminal; nothing higher is drawn
   */
  public Screen(Appendable out, int height) {
    this.out = out;
    this.height = Math.max(2, height);
  }

  /**
   * Draws the lines over the last ones, unless that was less than a quarter of a second ago.
   *
   * @param nanos a clock that only goes forward
   * @return whether it was drawn
   */
  public boolean draw(List<String> lines, long nanos) throws java.io.IOException {
    if (nextDraw != Long.MIN_VALUE && nanos - nextDraw < 0) {
      return false;
    }
    nextDraw = nanos + REDRAW_NANOS;
    clear();
    List<String> shown = lines.subList(0, Math.min(lines.size(), height - 1));
    out.append(NO_WRAP);
    for (String line : shown) {
      out.append(line).append('\n');
    }
    out.append(WRAP);
    drawn = shown.size();
    return true;
  }

  /** Prints a line above what is drawn; the next draw comes at once. */
  public void print(String line) throws java.io.IOException {
    clear();
    out.append(line).append('\n');
    nextDraw = Long.MIN_VALUE;
  }

  /** Takes away what is drawn. */
  public void clear() throws java.io.IOException {
    if (drawn > 0) {
      out.append("\u001b[").append(String.valueOf(drawn)).append('A').append(CLEAR_BELOW);
      drawn = 0;
    }
  }
}
