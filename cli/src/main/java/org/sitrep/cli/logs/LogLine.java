package org.sitrep.cli.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.wire.Json;

/**
 * Something that happened, as it is logged.
 *
 * @param level ERROR, WARN, INFO, DEBUG or TRACE
 * @param logger who says it
 * @param thread in which it happened, by which the stage is known
 * @param traceId of the article that was being worked on; null where none was
 */
public record LogLine(
    Instant time,
    String level,
    String logger,
    String thread,
    String message,
    @Nullable String traceId,
    @Nullable Throwable error) {
  /** The threads of a stage, and those of its clients, bear its group's name. */
  private static final Pattern STAGE = Pattern.compile("\\bsitrep-(enrich|aggregate|intake)\\b");

  /** One of our own sentences. */
  public static LogLine said(Instant time, String level, String sentence) {
    return new LogLine(
        time, level, "sitrep", Thread.currentThread().getName(), sentence, null, null);
  }

  /**
   * As one JSON object.
   *
   * @param mask takes the secrets out of a text
   */
  public String json(UnaryOperator<String> mask) {
    ObjectNode line = Json.mapper().createObjectNode();
    line.put("time", time.toString()).put("level", level).put("logger", logger);
    Matcher stage = STAGE.matcher(thread);
    if (stage.find()) {
      line.put("stage", stage.group(1));
    }
    line.put("thread", thread).put("message", mask.apply(message));
    if (traceId != null) {
      line.put("trace_id", traceId);
    }
    if (error != null) {
      line.put("error", mask.apply(stack(error)));
    }
    return line.toString();
  }

  private static String stack(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
