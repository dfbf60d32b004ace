package org.sitrep.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sitrep.model.Ids;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.TraceHeaders;
import org.sitrep.web.Answer;
import org.sitrep.web.Call;
import org.sitrep.web.Problem;
import org.sitrep.web.Route;

/** What is answered over HTTP, as {@code docs/openapi.yaml} says. */
final class PushRoutes {
  /** So many bad lines of a body are told, however many there are. */
  static final int MOST_ERRORS = 100;

  private static final long PATIENCE_SECONDS = 20;
  private static final String KEY_FORM = "[\\x21-\\x7e]{1,255}";

  private final PushQueue queue;
  private final InstantSource clock;
  private final PushCounts counts;

  PushRoutes(PushQueue queue, PushCounts counts, InstantSource clock) {
    this.queue = queue;
    this.counts = counts;
    this.clock = clock;
  }

  List<Route> all(int largestBody) {
    return List.of(
        Route.post("/articles", largestBody, this::push),
        Route.get("/status", call -> json(200, counts.all())));
  }

  private Answer push(Call call) {
    List<String> keys = call.headers().getOrDefault("idempotency-key", List.of());
    if (keys.size() > 1 || keys.stream().anyMatch(key -> !key.matches(KEY_FORM))) {
      return Problem.of(
              400,
              "Key not usable",
              "[Idempotency-Key] expected one, of 1 to 255 visible ASCII characters")
          .answer();
    }
    return switch (PushedBody.of(call, clock.instant())) {
      case PushedBody.Refused(Problem problem, var reasons) -> {
        counts.refused(reasons);
        yield problem.answer();
      }
      case PushedBody.Articles(var articles) ->
          taken(
              new Submission(traced(articles, call), keys.stream().findFirst(), hash(call, keys)));
    };
  }

  /** All articles of a call are steps of the caller's trace, where it has one. */
  private static List<PushedArticle> traced(List<PushedArticle> articles, Call call) {
    List<String> parents = call.headers().getOrDefault(TraceHeaders.PARENT, List.of());
    List<String> states = call.headers().getOrDefault(TraceHeaders.STATE, List.of());
    String parent = parents.size() == 1 ? parents.getFirst() : null;
    String state = states.isEmpty() ? null : String.join(",", states);
    return TraceContext.parse(parent, state)
        .map(caller -> articles.stream().map(each -> each.of(caller)).toList())
        .orElse(articles);
  }

  private Answer taken(Submission submission) {
    Optional<CompletableFuture<Receipt>> receipt = queue.offer(submission);
    if (receipt.isEmpty()) {
      counts.refused("BUSY");
      return Problem.of(429, "Too much at one time", "as many calls wait as may wait")
          .withHeader("Retry-After", "1")
          .answer();
    }
    return switch (await(receipt.get())) {
      case Receipt.Taken taken -> {
        counts.taken(taken);
        yield accepted(submission, taken);
      }
      case Receipt.KeyUsed() -> {
        counts.refused("KEY_USED");
        yield Problem.of(
                422, "Key used before", "[Idempotency-Key] came with another body the first time")
            .answer();
      }
      case Receipt.Unknown() -> {
        counts.refused("NOT_WRITTEN");
        yield Problem.of(
                503,
                "Not known to be written",
                "the broker has not said that it is; the same call again is taken once all the"
                    + " same")
            .withHeader("Retry-After", "5")
            .answer();
      }
    };
  }

  private static Answer accepted(Submission submission, Receipt.Taken taken) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ids", submission.ids());
    document.put("taken", taken.taken());
    document.put("repeated", taken.repeated());
    return json(202, document);
  }

  private static Receipt await(CompletableFuture<Receipt> receipt) {
    try {
      return receipt.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException silent) {
      return new Receipt.Unknown();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Receipt.Unknown();
    }
  }

  /** Only asked for where a key was given. */
  private static String hash(Call call, List<String> keys) {
    return keys.isEmpty()
        ? ""
        : Ids.hash(call.mediaType(), new String(call.body().bytes(), StandardCharsets.ISO_8859_1));
  }

  private static Answer json(int status, Map<String, Object> document) {
    try {
      return Answer.text(status, "application/json", Json.mapper().writeValueAsString(document));
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("texts and numbers are always JSON", impossible);
    }
  }
}
