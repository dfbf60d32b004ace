package org.sitrep.bench.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the table against simulated wars and simpler tables, and writes the figures between the
 * marks of {@code docs/calibration.md} and the plot beside it.
 *
 * <p>Usage: {@code Calibration [SEEDS]}, from the root of the project; 8 seeds of each regime
 * otherwise.
 */
public final class Calibration {
  /** Seeds from here on chose the numbers of the table and the settings of the baselines. */
  static final long TRAINING = 1000;

  /** Seeds from here on are only reported on. */
  static final long REPORTED = 5000;

  private static final int SEEDS = 8;
  private static final int TRAINING_SEEDS = 4;
  private static final Duration STEP = Duration.ofHours(6);
  private static final Duration TRAINING_STEP = Duration.ofHours(12);
  private static final String MARK = "<!-- figures: written by Calibration -->\n";

  private Calibration() {}

  /** Measures and writes. */
  public static void main(String[] arguments) throws IOException {
    int seeds = arguments.length == 0 ? SEEDS : Integer.parseInt(arguments[0]);
    Results results = Results.of(judges(), REPORTED, seeds, STEP);
    Path page = Path.of("docs", "calibration.md");
    String words = Files.readString(page);
    int mark = words.indexOf(MARK);
    if (mark < 0) {
      throw new IOException(page + " has no line " + MARK.strip());
    }
    Files.writeString(page, words.substring(0, mark) + MARK + "\n" + Report.of(results));
    ReliabilityPlot plot = new ReliabilityPlot();
    results
        .judges()
        .forEach(judge -> plot.curve(judge, Reliability.of(results.tally(judge).forecasts())));
    Files.writeString(Path.of("docs", "calibration.svg"), plot.svg());
    System.out.println("written: " + page);
  }

  /** The table of the project, and each baseline as it did best in training. */
  static List<Judge> judges() {
    List<Judge> judges = new ArrayList<>(List.of(new OurTable()));
    judges.addAll(Results.of(PlainVote.settings(), TRAINING, TRAINING_SEEDS, TRAINING_STEP).best());
    return judges;
  }
}
