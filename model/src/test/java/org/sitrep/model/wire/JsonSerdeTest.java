package org.sitrep.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.model.Claim;
import org.sitrep.model.EventTime;
import org.sitrep.model.Quote;

class JsonSerdeTest {
  private static final JsonSerde<Quote> QUOTES = JsonSerde.of(Quote.class);
  private static final String QUOTE = "{\"exact\":\"حمص\",\"start\":4,\"end\":7}";

  private static Quote read(byte[] bytes) {
    return QUOTES.deserializer().deserialize("news.claims", bytes);
  }

  @Test
  void a_record_comes_back_as_it_went() {
    Quote quote = new Quote("حمص", 4, 7);
    byte[] bytes = QUOTES.serializer().serialize("news.claims", quote);
    assertThat(new String(bytes, UTF_8)).isEqualTo(QUOTE);
    assertThat(read(bytes)).isEqualTo(quote);
  }

  @Test
  void what_stands_by_default_is_left_out_and_read_where_it_is_missing() {
    String json =
        """
        {"id":"c","articleId":"a","outlet":"o","language":"en","publishedAt":"2024-12-07T20:47:00Z",
         "place":{"id":"p","name":{"en":"P"},"surface":"P","granularity":"CITY","resolved":true},
         "kind":"HELD","extent":"FULL","stance":"ASSERTED","context":"CURRENT",
         "eventTime":{"from":"2024-12-07T20:47:00Z","to":"2024-12-07T20:47:00Z","precision":"HOUR"},
         "origin":{"id":"o","name":"O","kind":"AGENCY"},"quote":{"exact":"w","start":0,"end":1}%s}\
        """;
    Claim plain = claim(json.formatted(""));
    assertThat(plain.withdrawn()).isFalse();
    assertThat(plain.version()).isNull();
    assertThat(claim(json.formatted(",\"version\":null,\"withdrawn\":null"))).isEqualTo(plain);
    assertThat(text(plain)).doesNotContain("withdrawn", "version");
    Instant noon = Instant.parse("2024-12-08T12:00:00Z");
    Claim back = plain.takenBackBy(noon);
    assertThat(text(back)).endsWith("\"version\":\"2024-12-08T12:00:00Z\",\"withdrawn\":true}");
    assertThat(claim(text(back))).isEqualTo(back);
    assertThat(back.madeBy(null)).isEqualTo(plain);
  }

  private static Claim claim(String json) {
    return WireSerdes.claim().deserializer().deserialize("t", json.getBytes(UTF_8));
  }

  private static String text(Claim claim) {
    return new String(WireSerdes.claim().serializer().serialize("t", claim), UTF_8);
  }

  @Test
  void a_tombstone_stays_null() {
    assertThat(QUOTES.deserializer().deserialize("news.claims", (byte[]) null)).isNull();
    assertThat(QUOTES.serializer().serialize("news.claims", null)).isNull();
  }

  @Test
  void unknown_fields_and_a_byte_order_mark_are_passed_over() {
    String text = "\ufeff" + QUOTE.replace("}", ",\"later\":{\"a\":[1]}}");
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(new Quote("حمص", 4, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"exact":"a","start":0}                   | end
          {"exact":null,"start":0,"end":1}          | news.claims.exact
          {"exact":"a","start":"0","end":1}         | news.claims.start
          {"exact":"a","start":null,"end":1}        | news.claims.start
          {"exact":"a","start":0,"end":5}           | expected end - start = 1
          {"exact":"a","start":0,"end":1} {}        | expected Quote
          {"exact":"a","exact":"b","start":0,"end":1}| exact
          [1]                                       | expected Quote
          {"exact":                                 | news.claims
          nonsense                                  | news.claims
          null                                      | expected Quote
          """)
  void what_is_not_the_record_is_refused_in_one_sentence(String json, String says) {
    assertThatThrownBy(() -> read(json.getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("[news.claims")
        .hasMessageContaining(says)
        .hasMessageContaining(", expected ")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n"})
  void nothing_is_no_record(String json) {
    assertThatThrownBy(() -> read(json.getBytes(UTF_8))).hasMessageContaining("nothing there");
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    for (byte[] bad :
        List.of(
            new byte[] {'"', (byte) 0xc7, '"'},
            new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'},
            QUOTE.getBytes(java.nio.charset.StandardCharsets.UTF_16))) {
      assertThatThrownBy(() -> read(bad)).hasMessageContaining("not UTF-8");
    }
    assertThat(Utf8.decode("a\ufffdb".getBytes(UTF_8))).contains("a\ufffdb");
  }

  @Test
  void too_deep_is_refused() {
    String deep = "{\"x\":" + "[".repeat(64) + "]".repeat(64) + "}";
    assertThatThrownBy(() -> read(deep.getBytes(UTF_8))).hasMessageContaining("at most 64 levels");
  }

  @Test
  void too_large_is_refused_both_ways() {
    byte[] spaces = new byte[Json.MAXIMUM_BYTES + 1];
    Arrays.fill(spaces, (byte) ' ');
    assertThatThrownBy(() -> read(spaces)).hasMessageContaining("at most 8388608");

    String text = "x".repeat(Json.MAXIMUM_STRING + 1);
    String json = "{\"exact\":\"" + text + "\",\"start\":0,\"end\":" + text.length() + "}";
    assertThatThrownBy(() -> read(json.getBytes(UTF_8))).hasMessageContaining("4000000 characters");

    Quote long8 = new Quote("ح".repeat(5_000_000), 0, 5_000_000);
    assertThatThrownBy(() -> QUOTES.serializer().serialize("news.claims", long8))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("at most 8388608");
  }

  @Test
  void half_a_surrogate_pair_is_written_as_an_escape() {
    Quote half = new Quote("\ud83d", 0, 1);
    byte[] bytes = QUOTES.serializer().serialize("news.claims", half);
    assertThat(new String(bytes, UTF_8)).containsIgnoringCase("\\ud83d");
    assertThat(read(bytes)).isEqualTo(half);
  }

  @Test
  void an_enum_is_its_name_never_its_number() {
    String json =
        "{\"from\":\"2024-12-07T00:00:00Z\",\"to\":\"2024-12-07T00:00:00Z\",\"precision\":1}";
    assertThatThrownBy(
            () ->
                JsonSerde.of(EventTime.class)
                    .deserializer()
                    .deserialize("news.claims", json.getBytes(UTF_8)))
        .hasMessageContaining("precision");
  }

  @Test
  void generic_types_have_serdes_too() {
    JsonSerde<Map<String, Quote>> serde = JsonSerde.of(new TypeReference<>() {});
    Map<String, Quote> quotes = Map.of("a", new Quote("x", 1, 2));
    byte[] bytes = serde.serializer().serialize("store", quotes);
    assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(quotes);
  }
}
