package org.sitrep.bench.calibration;

import java.util.List;
import java.util.Locale;

/** A reliability plot as SVG: the share that held over the confidence shown, and the diagonal. */
final class ReliabilityPlot {
  private static final List<String> COLOURS = List.of("#0b5394", "#cc4125", "#6aa84f", "#8e7cc3");
  private static final int SIDE = 400;
  private static final int LEFT = 60;
  private static final int TOP = 20;
  private static final int LEGEND = 200;
  private static final int LARGEST = 11;

  private final StringBuilder svg = new StringBuilder();
  private int curves;

  ReliabilityPlot() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"12\">",
        LEFT + SIDE + LEGEND, TOP + SIDE + 50);
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      grid(tenth / 10.0);
    }
    line(0, 0, 1, 1, "stroke=\"#666\" stroke-dasharray=\"4\"");
    text(LEFT + SIDE / 2 - 60, TOP + SIDE + 38, "confidence shown");
    add(
        "<text transform=\"translate(16,%d) rotate(-90)\">share that held next day</text>",
        TOP + SIDE / 2 + 70);
  }

  private void grid(double at) {
    line(at, 0, at, 1, "stroke=\"#ddd\"");
    line(0, at, 1, at, "stroke=\"#ddd\"");
    String label = String.format(Locale.ROOT, "%.1f", at);
    text((int) x(at) - 8, TOP + SIDE + 18, label);
    text(LEFT - 28, (int) y(at) + 4, label);
  }

  /**
   * Draws the curve of one way of making a table; a dot is the larger, the more rows it stands for.
   */
  void curve(String name, Reliability reliability) {
    String colour = COLOURS.get(curves % COLOURS.size());
    int most = reliability.bins().stream().mapToInt(Reliability.Bin::rows).max().orElse(1);
    Reliability.Bin before = null;
    for (Reliability.Bin bin : reliability.bins()) {
      if (before != null) {
        line(
            before.confidence(),
            before.held(),
            bin.confidence(),
            bin.held(),
            "stroke-width=\"1.5\" stroke=\"" + colour + "\"");
      }
      double radius = Math.max(2, LARGEST * Math.sqrt((double) bin.rows() / most));
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.6\"/>",
          x(bin.confidence()), y(bin.held()), radius, colour);
      before = bin;
    }
    int row = TOP + 20 + 22 * curves;
    add("<circle cx=\"%d\" cy=\"%d\" r=\"6\" fill=\"%s\"/>", LEFT + SIDE + 24, row - 4, colour);
    text(LEFT + SIDE + 38, row, name);
    curves++;
  }

  String svg() {
    return svg + "</svg>\n";
  }

  private static double x(double value) {
    return LEFT + SIDE * value;
  }

  private static double y(double value) {
    return TOP + SIDE * (1 - value);
  }

  private void line(double fromX, double fromY, double toX, double toY, String style) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>",
        x(fromX), y(fromY), x(toX), y(toY), style);
  }

  private void text(int x, int y, String words) {
    add("<text x=\"%d\" y=\"%d\">%s</text>", x, y, words);
  }

  @SuppressWarnings("AnnotateFormatMethod") // that annotation is not among the libraries
  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
