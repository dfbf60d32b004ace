package org.sitrep.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.ingest.MemoryRegister;
import org.sitrep.ingest.MemoryRegister.Fate;
import org.sitrep.ingest.push.Pusher.Reply;
import org.sitrep.model.RawArticle;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.web.ServerSettings;

@Timeout(60)
class PushServerTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int LARGEST = 9 << 20;

  private final MemoryRegister register = new MemoryRegister();
  private PushServer server;
  private Pusher pusher;

  @BeforeEach
  void start() throws IOException {
    PushSettings settings =
        new PushSettings(ServerSettings.ofLoopback(), LARGEST, 4, Duration.ofDays(2));
    server = PushServer.start(settings, register, InstantSource.fixed(NOON), said -> {});
    pusher = new Pusher(server.port());
  }

  @AfterEach
  void stop() {
    register.goOn();
    server.close();
  }

  @Test
  void a_ninjs_item_is_answered_with_its_id_once_it_is_written() {
    Reply reply =
        pusher.json(
            """
            {"uri": "urn:desk:1", "versioncreated": "2026-01-01T11:00:00Z", "language": "ar",
             "headlines": [{"value": "عنوان"}], "bodies": [{"value": "نص الخبر"}],
             "infosources": [{"name": "وكالة", "role": "publisher"}]}
            """);
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.json().path("ids")).extracting(JsonNode::asText).containsExactly("urn:desk:1");
    RawArticle article = register.articles().getFirst();
    assertThat(article.headline()).isEqualTo("عنوان");
    assertThat(article.outlet()).isEqualTo("وكالة");
    assertThat(article.arrivedAt()).isEqualTo(NOON);
  }

  @Test
  void articles_go_on_with_the_trace_of_their_call_where_it_has_one_that_can_be_read() {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    pusher.lines(
        Pusher.article("a", "one") + "\n" + Pusher.article("b", "two"),
        "traceparent",
        parent,
        "tracestate",
        "desk=7",
        "tracestate",
        "wire=8");
    pusher.json(Pusher.article("c", "three"), "traceparent", "00-nothing");
    pusher.json(Pusher.article("d", "four"), "traceparent", parent, "traceparent", parent);
    List<TraceContext> traces =
        register.published().stream()
            .map(each -> Objects.requireNonNull(each.ready()).trace())
            .toList();
    assertThat(traces.subList(0, 2))
        .allSatisfy(each -> assertThat(each.parent()).startsWith(parent.substring(0, 35)))
        .allSatisfy(each -> assertThat(each.state()).isEqualTo("desk=7,wire=8"))
        .doesNotHaveDuplicates();
    assertThat(traces.subList(2, 4))
        .containsExactlyElementsOf(
            register.articles().subList(2, 4).stream()
                .map(each -> TraceContext.ofArticle(each.versionId()))
                .toList());
  }

  @Test
  void nothing_is_answered_before_it_is_written() throws Exception {
    register.hold();
    CompletableFuture<Reply> reply =
        CompletableFuture.supplyAsync(() -> pusher.json(Pusher.article("a", "text")));
    assertThat(reply.completeOnTimeout(null, 500, TimeUnit.MILLISECONDS).get()).isNull();
    assertThat(register.published()).isEmpty();
    register.goOn();
    assertThat(pusher.json(Pusher.article("a", "text")).json().path("repeated").asInt()).isOne();
    assertThat(register.ids()).containsExactly("a");
  }

  @Test
  void the_same_article_again_is_answered_alike_and_written_once() {
    pusher.json(Pusher.article("a", "text"));
    Reply again = pusher.json(Pusher.article("a", "text"));
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().path("ids").get(0).asText()).isEqualTo("a");
    assertThat(again.json().path("taken").asInt()).isZero();
    pusher.json(Pusher.article("a", "corrected"));
    pusher.json(Pusher.article("a", "text"));
    assertThat(register.articles())
        .extracting(RawArticle::body)
        .containsExactly("text", "corrected", "text");
  }

  @Test
  void a_key_stands_for_one_body() {
    String[] key = {"Idempotency-Key", "k-1"};
    assertThat(pusher.json(Pusher.article("a", "text"), key).status()).isEqualTo(202);
    pusher.json(Pusher.article("a", "corrected"));
    Reply again = pusher.json(Pusher.article("a", "text"), key);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().path("ids").get(0).asText()).isEqualTo("a");
    Reply other = pusher.json(Pusher.article("b", "text"), key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("detail").asText()).contains("Idempotency-Key");
    assertThat(register.ids()).containsExactly("a", "a");
    assertThat(pusher.json(Pusher.article("b", "text"), "Idempotency-Key", "x y").status())
        .isEqualTo(400);
  }

  @Test
  void lines_are_taken_in_one_step_and_in_order() {
    Reply reply =
        pusher.lines(
            Pusher.article("a", "1")
                + "\n\n"
                + Pusher.article("b", "2")
                + "\r\n"
                + Pusher.article("a", "3"));
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.json().path("ids"))
        .extracting(JsonNode::asText)
        .containsExactly("a", "b", "a");
    assertThat(register.ids()).containsExactly("a", "b", "a");
    assertThat(register.steps()).containsExactly(3);
  }

  @Test
  void one_bad_line_and_nothing_is_taken_and_each_bad_line_is_told() {
    Reply reply =
        pusher.lines(
            Pusher.article("a", "1")
                + "\n{\"id\":\n"
                + Pusher.article("c", "3")
                + "\n{\"id\":\"d\"}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.whole().headers().firstValue("content-type"))
        .contains("application/problem+json");
    assertThat(reply.json().path("errors"))
        .extracting(e -> e.path("line").asInt())
        .containsExactly(2, 4);
    assertThat(reply.json().path("errors"))
        .extracting(e -> e.path("reason").asText())
        .containsExactly("MALFORMED", "MISSING_TEXT");
    assertThat(register.published()).isEmpty();
    assertThat(pusher.status().json().path("refused").path("MISSING_TEXT").asInt()).isOne();
  }

  @Test
  void a_line_of_ten_megabytes_is_refused_and_the_server_goes_on() {
    String bomb = Pusher.article("b", "x".repeat(10 << 20));
    assertThat(pusher.lines(bomb).status()).isEqualTo(413);
    String tooLong = Pusher.article("b", "x".repeat((8 << 20) + 100));
    Reply line = pusher.lines(Pusher.article("a", "1") + "\n" + tooLong);
    assertThat(line.status()).isEqualTo(422);
    assertThat(line.json().path("errors").get(0).path("line").asInt()).isEqualTo(2);
    assertThat(line.json().path("errors").get(0).path("reason").asText()).isEqualTo("TOO_LARGE");
    assertThat(pusher.json(Pusher.article("a", "text")).status()).isEqualTo(202);
    assertThat(register.ids()).containsExactly("a");
  }

  @Test
  void a_packed_body_is_unpacked_and_a_packed_bomb_is_not() throws IOException {
    byte[] packed = gzip(Pusher.article("a", "text").getBytes(StandardCharsets.UTF_8));
    assertThat(pusher.send("application/json", packed, "Content-Encoding", "gzip").status())
        .isEqualTo(202);
    byte[] bomb = gzip(new byte[500 << 20]);
    assertThat(pusher.send("application/json", bomb, "Content-Encoding", "gzip").status())
        .isEqualTo(413);
    assertThat(register.ids()).containsExactly("a");
  }

  @Test
  void json_a_hundred_thousand_deep_is_refused() {
    String deep = "{\"id\":\"a\",\"headline\":\"h\",\"x\":" + "[".repeat(100_000);
    Reply reply = pusher.json(deep + "]".repeat(100_000) + "}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("reason").asText()).isEqualTo("TOO_DEEP");
    assertThat(pusher.lines(deep).json().path("errors").get(0).path("reason").asText())
        .isEqualTo("TOO_DEEP");
  }

  @Test
  void what_is_no_utf8_or_says_so_is_refused() {
    byte[] latin = Pusher.article("a", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    Reply reply = pusher.send("application/json", latin);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("reason").asText()).isEqualTo("NOT_UTF8");
    byte[] fine = Pusher.article("a", "text").getBytes(StandardCharsets.UTF_8);
    assertThat(pusher.send("application/json; charset=windows-1256", fine).status()).isEqualTo(415);
    assertThat(pusher.send("application/json; charset=\"UTF-8\"", fine).status()).isEqualTo(202);
    assertThat(pusher.send("text/plain", fine).status()).isEqualTo(415);
  }

  @Test
  void an_id_cannot_break_out_of_the_answer_and_bidi_controls_stay_in_the_text() {
    String id = "a\r\nSet-Cookie: x=1\r\n\r\n<script>";
    String text = "\u202Eevil\u202C \u2067x\u2069";
    Reply reply = pusher.json(Pusher.article(id, text));
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.whole().headers().firstValue("set-cookie")).isEmpty();
    assertThat(reply.whole().headers().firstValue("content-type")).contains("application/json");
    assertThat(reply.json().path("ids").get(0).asText()).isEqualTo(id);
    // Offsets count in the text as it came; whoever shows it takes the controls away.
    assertThat(register.articles().getFirst().body()).isEqualTo(text);
  }

  @Test
  void a_publication_in_the_future_is_taken_to_be_now() {
    pusher.json(
        """
        {"id":"a","headline":"h","body":"b","publishedAt":"2099-01-01T00:00:00Z",
         "updatedAt":"2099-01-02T00:00:00Z"}
        """);
    assertThat(register.articles().getFirst().publishedAt()).isEqualTo(NOON);
    assertThat(register.articles().getFirst().version()).isEqualTo(NOON);
  }

  @Test
  void when_the_broker_does_not_answer_the_caller_is_told_to_ask_again_and_nothing_comes_twice() {
    for (Fate fate : List.of(Fate.LOST_BEFORE_WRITTEN, Fate.LOST_AFTER_WRITTEN)) {
      register.next(fate);
      Reply unknown =
          pusher.json(Pusher.article(fate.name(), "text"), "Idempotency-Key", "k" + fate);
      assertThat(unknown.status()).isEqualTo(503);
      assertThat(unknown.whole().headers().firstValue("retry-after")).isPresent();
      Reply again = pusher.json(Pusher.article(fate.name(), "text"), "Idempotency-Key", "k" + fate);
      assertThat(again.status()).isEqualTo(202);
    }
    assertThat(register.ids()).containsExactly("LOST_BEFORE_WRITTEN", "LOST_AFTER_WRITTEN");
  }

  @Test
  void more_calls_than_may_wait_are_turned_away_and_those_that_wait_share_a_step()
      throws Exception {
    register.hold();
    List<Future<Reply>> replies = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      replies.add(callers.submit(() -> pusher.json(Pusher.article("first", "text"))));
      while (!register.isHeldUp()) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      for (int i = 0; i < 12; i++) {
        String id = "a" + i;
        replies.add(callers.submit(() -> pusher.json(Pusher.article(id, "text"))));
      }
      List<Reply> away = new ArrayList<>();
      while (away.size() < 12 - 4) {
        away = replies.stream().filter(Future::isDone).map(Future::resultNow).toList();
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(away).allMatch(reply -> reply.status() == 429);
      assertThat(away.getFirst().whole().headers().firstValue("retry-after")).isPresent();
      register.goOn();
    }
    long taken = replies.stream().filter(each -> each.resultNow().status() == 202).count();
    assertThat(taken).isEqualTo(5);
    assertThat(register.steps()).containsExactly(1, 4);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }
}
