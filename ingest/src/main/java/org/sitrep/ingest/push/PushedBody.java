package org.sitrep.ingest.push;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.web.Call;
import org.sitrep.web.Problem;

/** The articles of a body, or why it is none: one bad line, and nothing of it is taken. */
sealed interface PushedBody {
  /** The {@code source} of all that is pushed, in front of a line's number. */
  String SOURCE = "push";

  /** One article. */
  Set<String> JSON = Set.of("application/json");

  /** An article a line. */
  Set<String> LINES = Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  /** All can be read. */
  record Articles(List<PushedArticle> articles) implements PushedBody {}

  /**
   * Something cannot.
   *
   * @param reasons one for each article that cannot be read
   */
  record Refused(Problem problem, List<RejectionReason> reasons) implements PushedBody {}

  /** Reads the body of a call, which arrived then. */
  static PushedBody of(Call call, Instant arrivedAt) {
    boolean lines = LINES.contains(call.mediaType());
    if (!lines && !JSON.contains(call.mediaType())) {
      return unsupported("[Content-Type] expected application/json or application/x-ndjson");
    }
    if (!isUtf8(call.header("content-type").orElse(""))) {
      return unsupported("[Content-Type] expected charset=utf-8 or none");
    }
    return lines ? lines(call.body().bytes(), arrivedAt) : one(call.body().bytes(), arrivedAt);
  }

  private static PushedBody one(byte[] body, Instant arrivedAt) {
    return switch (RawArticleReader.read(body, arrivedAt, SOURCE)) {
      case Accepted<RawArticle>(RawArticle article) ->
          new Articles(List.of(PushedArticle.of(article)));
      case Rejected<RawArticle>(RejectionReason reason, String detail) ->
          new Refused(
              Problem.of(reason == RejectionReason.TOO_LARGE ? 413 : 422, "No article", detail)
                  .with("reason", reason.name()),
              List.of(reason));
    };
  }

  private static PushedBody lines(byte[] body, Instant arrivedAt) {
    List<PushedArticle> articles = new ArrayList<>();
    List<Map<String, Object>> errors = new ArrayList<>();
    List<RejectionReason> reasons = new ArrayList<>();
    try (Stream<Sourced> read =
        ArticleFiles.read(new ByteArrayInputStream(body), SOURCE, arrivedAt)) {
      read.forEach(
          each -> {
            switch (each.outcome()) {
              case Accepted<RawArticle>(RawArticle article) ->
                  articles.add(PushedArticle.of(article));
              case Rejected<RawArticle>(RejectionReason reason, String detail) -> {
                errors.add(error(each.source(), reason, detail));
                reasons.add(reason);
              }
            }
          });
    }
    if (errors.isEmpty() && articles.isEmpty()) {
      return one(new byte[0], arrivedAt);
    }
    return errors.isEmpty() ? new Articles(articles) : refused(errors, reasons, articles.size());
  }

  private static Refused refused(
      List<Map<String, Object>> errors, List<RejectionReason> reasons, int good) {
    int told = Math.min(errors.size(), PushRoutes.MOST_ERRORS);
    Problem problem =
        Problem.of(
                422,
                "Lines that are no articles",
                errors.size()
                    + " lines cannot be read, so the "
                    + good
                    + " others were not taken either")
            .with("errors", List.copyOf(errors.subList(0, told)));
    return new Refused(problem, reasons);
  }

  private static Map<String, Object> error(String source, RejectionReason reason, String detail) {
    int line = Integer.parseInt(source.substring(source.lastIndexOf(':') + 1));
    return Map.of("line", line, "reason", reason.name(), "detail", detail);
  }

  private static Refused unsupported(String detail) {
    return new Refused(
        Problem.of(415, "Unknown media type", detail)
            .withHeader("Accept", "application/json, application/x-ndjson"),
        List.of(RejectionReason.UNSUPPORTED_FORMAT));
  }

  private static boolean isUtf8(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
    int charset = lower.indexOf("charset=");
    return charset < 0 || lower.startsWith("utf-8", charset + "charset=".length());
  }
}
