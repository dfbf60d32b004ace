package org.sitrep.model.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void the_same_version_of_an_article_has_the_same_ids_and_another_has_others() {
    TraceContext one = TraceContext.ofArticle("a/1/undated/stands");
    assertThat(TraceContext.ofArticle("a/1/undated/stands")).isEqualTo(one);
    assertThat(one.next("enrich")).isEqualTo(one.next("enrich"));
    assertThat(one.next("enrich").traceId()).isEqualTo(one.traceId());
    assertThat(one.next("enrich").spanId())
        .isNotEqualTo(one.spanId())
        .isNotEqualTo(one.next("aggregate").spanId())
        .isNotEqualTo(one.next("enrich").next("enrich").spanId());
    assertThat(TraceContext.ofArticle("a/2/undated/stands").traceId()).isNotEqualTo(one.traceId());
    assertThat(TraceContext.parse(one.parent(), null)).contains(one);
  }

  @Test
  void what_others_began_goes_on_with_their_trace_flags_and_state() {
    TraceContext theirs =
        TraceContext.parse(PARENT, "congo=t61rcWkgMzE, 1@rojo=a b,").orElseThrow();
    TraceContext next = theirs.next("ingest");
    assertThat(next.parent())
        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
        .isNotEqualTo(PARENT);
    assertThat(next.state()).isEqualTo("congo=t61rcWkgMzE, 1@rojo=a b,");
  }

  @Test
  void a_later_version_is_read_by_what_this_one_knows_and_written_as_this_one() {
    TraceContext read =
        TraceContext.parse(PARENT.replaceFirst("00", "cc").replace("-01", "-ff-more"), null)
            .orElseThrow();
    assertThat(read.parent()).isEqualTo(PARENT.replace("-01", "-03"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "A=b", "=b", "a=b,a=c", "a==", "a=ü", "a b=c", "a=b\n", "a=,b=c", ",", ""})
  void a_state_that_is_not_well_formed_goes_and_the_trace_stays(String state) {
    Optional<TraceContext> read = TraceContext.parse(PARENT, state);
    assertThat(read.orElseThrow().parent()).isEqualTo(PARENT);
    assertThat(read.orElseThrow().state()).isEmpty();
  }

  @Test
  void a_state_that_is_too_long_goes() {
    String member = "a=" + "x".repeat(200);
    assertThat(TraceContext.parse(PARENT, member).orElseThrow().state()).isEqualTo(member);
    String three = member + ",b" + member + ",c" + member;
    assertThat(TraceContext.parse(PARENT, three).orElseThrow().state()).isEmpty();
  }

  /** Headers near a good one, read by OpenTelemetry too: both take the same ones for good. */
  @Test
  void what_is_a_context_is_what_open_telemetry_takes_for_one() {
    SplittableRandom random = new SplittableRandom(7);
    String letters = "0123456789abcdefABCg-_ f0";
    int good = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder parent = new StringBuilder(PARENT);
      for (int change = random.nextInt(3); change > 0; change--) {
        int at = random.nextInt(parent.length());
        char letter = letters.charAt(random.nextInt(letters.length()));
        switch (random.nextInt(4)) {
          case 0 -> parent.deleteCharAt(at);
          case 1 -> parent.insert(at, letter);
          case 2 -> parent.append("-").append(letter);
          default -> parent.setCharAt(at, letter);
        }
      }
      Optional<TraceContext> ours = TraceContext.parse(parent.toString(), null);
      SpanContext theirs = openTelemetry(parent.toString());
      assertThat(ours.isPresent()).as("%s", parent).isEqualTo(theirs.isValid());
      ours.ifPresent(each -> assertThat(each.traceId()).isEqualTo(theirs.getTraceId()));
      ours.ifPresent(each -> assertThat(each.spanId()).isEqualTo(theirs.getSpanId()));
      good += ours.isPresent() ? 1 : 0;
    }
    assertThat(good).isBetween(5_000, 19_000);
    String noTrace = "00-00000000000000000000000000000000-00f067aa0ba902b7-01";
    String noSpan = "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01";
    assertThat(TraceContext.parse(noTrace, null)).isEmpty();
    assertThat(TraceContext.parse(noSpan, null)).isEmpty();
    assertThat(TraceContext.parse(null, "a=b")).isEmpty();
  }

  private static SpanContext openTelemetry(String parent) {
    Context context =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), Map.of("traceparent", parent), new MapGetter());
    return Span.fromContext(context).getSpanContext();
  }

  private static final class MapGetter implements TextMapGetter<Map<String, String>> {
    @Override
    public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
      return carrier == null ? null : carrier.get(key);
    }
  }
}
