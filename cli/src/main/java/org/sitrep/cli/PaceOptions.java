package org.sitrep.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.replay.Pace;
import org.sitrep.cli.replay.Span;
import org.sitrep.model.wire.PublicationTime;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which articles are replayed, and how fast. */
final class PaceOptions {
  private static final String AT_ONCE = "max";

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      defaultValue = AT_ONCE,
      description =
          "so many times as fast as they were published, with the gaps between them (60: an hour a"
              + " minute), or max (the default); 'p' and Enter, or Ctrl-Z, pause it")
  String speed = AT_ONCE;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "instead: so many articles a second, whatever time lay between them")
  @Nullable String rate;

  @Option(names = "--from", paramLabel = "T", description = "only what was published then or later")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "only what was published before then")
  @Nullable String to;

  /**
   * Checks them.
   *
   * @param order as the user wrote it
   * @throws ParameterException in one sentence
   */
  void require(CommandSpec spec, String order) {
    try {
      Pace pace = pace();
      if (pace instanceof Pace.Clock && !order.equals("published")) {
        throw new IllegalArgumentException("--speed: expected --order published beside it");
      }
      Span span = span();
      if (span.from() != null && span.to() != null && !span.from().isBefore(span.to())) {
        throw new IllegalArgumentException("--from: expected a time before --to");
      }
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }

  Pace pace() {
    if (rate != null && !speed.equals(AT_ONCE)) {
      throw new IllegalArgumentException("--rate: expected no --speed beside it");
    }
    if (rate != null) {
      return new Pace.Rate(positive("--rate", rate, "a number above 0"));
    }
    return speed.equals(AT_ONCE)
        ? new Pace.AtOnce()
        : new Pace.Clock(positive("--speed", speed, "a number above 0, or max"));
  }

  Span span() {
    return new Span(time("--from", from), time("--to", to));
  }

  private static @Nullable Instant time(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    // A day begins at midnight here; as a time of publication it would be noon.
    String begin = text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00:00Z" : text;
    return PublicationTime.parse(begin)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " '" + text + "': expected " + PublicationTime.EXPECTED));
  }

  private static double positive(String name, String text, String expected) {
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException wrong) {
      number = Double.NaN;
    }
    if (number > 0 && Double.isFinite(number)) {
      return number;
    }
    throw new IllegalArgumentException(name + " '" + text + "': expected " + expected);
  }
}
