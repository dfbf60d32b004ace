package org.sitrep.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

class RawArticleReaderTest {
  private static final Instant ARRIVED = Instant.parse("2024-12-08T06:00:00Z");
  private static final String FLAT =
      """
      {"id":"a1","url":"https://example.org/1","outlet":"عنب بلدي","headline":"سيطرة على حمص",
       "body":"نص\\n\\nثان","publishedAt":"2024-12-07T23:47:00+03:00","language":"ar-SY"}\
      """;

  private static Outcome<RawArticle> read(String json) {
    return RawArticleReader.read(json.getBytes(UTF_8), ARRIVED, "feed:1");
  }

  static RawArticle article(String json) {
    return switch (read(json)) {
      case Accepted<RawArticle>(RawArticle article) -> article;
      case Rejected<RawArticle> rejected -> throw new AssertionError(rejected.detail());
    };
  }

  private static Rejected<RawArticle> rejected(String json) {
    return switch (read(json)) {
      case Accepted<RawArticle> accepted -> throw new AssertionError(accepted);
      case Rejected<RawArticle> rejected -> rejected;
    };
  }

  @Test
  void the_flat_form_is_read_as_it_stands() {
    assertThat(article(FLAT))
        .isEqualTo(
            new RawArticle(
                new ArticleId("a1"),
                "عنب بلدي",
                "https://example.org/1",
                "سيطرة على حمص",
                "نص\n\nثان",
                Instant.parse("2024-12-07T20:47:00Z"),
                "ar",
                ARRIVED,
                "feed:1"));
  }

  @Test
  void all_but_some_words_may_be_missing() {
    RawArticle least =
        article("{\"body\":\"x\",\"headline\":null,\"id\":\" \",\"url\":null,\"new\":{\"a\":[1]}}");
    assertThat(least.outlet()).isEqualTo("unknown");
    assertThat(least.id()).isEqualTo(RawArticle.idOf("unknown", null, "", "x"));
    assertThat(least.publishedAt()).isNull();
    assertThat(least.language()).isNull();
    assertThat(least.text()).isEqualTo("\nx");
    assertThat(article("{\"headline\":\"x\",\"body\":\" \\n\"}").text()).isEqualTo("x\n \n");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-07T20:47:00Z, 2024-12-07T20:47:00Z",
    "2024-12-06T23:47+03:00, 2024-12-06T20:47:00Z",
    "2024-12-06T23:47:01.5+0300, 2024-12-06T20:47:01.500Z",
    "2024-12-06 23:47+03, 2024-12-06T20:47:00Z",
    "2024-12-07, 2024-12-07T12:00:00Z",
    "2024-12-06T23:47, 2024-12-06T23:47:00Z",
    "2017-01-22T170000, 2017-01-22T17:00:00Z",
    "2031-01-01T00:00:00Z, 2024-12-08T06:00:00Z",
    "2024-12-08, 2024-12-08T06:00:00Z",
  })
  void publication_is_an_instant_an_offset_time_or_a_date_and_never_after_arrival(
      String written, Instant meant) {
    assertThat(article(FLAT.replace("2024-12-07T23:47:00+03:00", written)).publishedAt())
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"ar,ar", "AR_sy,ar", "ara,ar", "nb-NO,nb", "zh-Hant-TW,zh", "und,", "'!!',"})
  void a_language_is_reduced_to_its_code(String tag, String code) {
    assertThat(article(FLAT.replace("ar-SY", tag)).language()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"body":5}                            | MALFORMED    | [feed:1.body] number, expected a string
          {"body":"x","headline":["a"]}         | MALFORMED    | [feed:1.headline] array, expected a string
          {"body":"x","publishedAt":1733600000} | MALFORMED    | [feed:1.publishedAt] number, expected a string
          {"body":"x","publishedAt":"yesterday"}| MALFORMED    | [feed:1.publishedAt] not a time, expected an instant
          {"body":"x","publishedAt":"2024-12-07T25:47:00"}| MALFORMED | [feed:1.publishedAt] not a time
          {"body":"x","publishedAt":"2024-02-30"}| MALFORMED   | [feed:1.publishedAt] not a time
          {"body":"x","publishedAt":"+99999999-01-01T00:00:00Z"}| MALFORMED | [feed:1.publishedAt] not a time
          {"uri":"u","body_text":{}}            | MALFORMED    | [feed:1.body_text] object, expected a string
          {"uri":"u","bodies":"x"}              | MALFORMED    | [feed:1.bodies] string, expected an array
          {"uri":"u","pubStatus":"embargoed","body_text":"x"}| UNSUPPORTED_FORMAT | [feed:1.pubstatus]
          [1]                                   | MALFORMED    | [feed:1] array, expected an article
          null                                  | MALFORMED    | [feed:1] null
          {"body":                              | MALFORMED    | [feed:1] Unexpected end-of-input
          {"body":"x"} 1                        | MALFORMED    | [feed:1]
          {}                                    | MISSING_TEXT | [feed:1] no words
          {"body":" \\u00a0 …","headline":""}   | MISSING_TEXT | [feed:1] no words
          {"withdrawn":true}                    | MISSING_TEXT | [feed:1] no words
          {"uri":"u","type":"picture"}          | MISSING_TEXT | [feed:1] no words
          `  `                                  | EMPTY        | [feed:1] nothing there
          """)
  void what_is_no_article_is_rejected_with_its_reason(
      String json, RejectionReason reason, String says) {
    assertThat(rejected(json).reason()).isEqualTo(reason);
    assertThat(rejected(json).detail()).contains(says).contains(", expected ");
  }

  @Test
  void too_deep_and_too_large_are_rejected() {
    assertThat(rejected("{\"x\":" + "[".repeat(64) + "]".repeat(64) + "}").reason())
        .isEqualTo(RejectionReason.TOO_DEEP);
    assertThat(rejected("{\"body\":\"" + "x".repeat(4_000_001) + "\"}").reason())
        .isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(rejected("{\"body\":\"" + "x".repeat(Json.MAXIMUM_BYTES) + "\"}").reason())
        .isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(rejected("{\"body\":\"" + "国".repeat(2_790_000) + "\"}").reason())
        .isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(
            RawArticleReader.read(new byte[] {'{', (byte) 0xff, '}'}, ARRIVED, "f")
                .then(article -> new Accepted<>(article)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.NOT_UTF8));
  }

  @Test
  void nuls_and_half_surrogates_are_replaced_one_for_one() {
    RawArticle article =
        article("{\"headline\":\"a\\u0000b\\ud83d\",\"body\":\"\\ude00c\\ud83d\\ude00\"}");
    assertThat(article.text()).isEqualTo("a\ufffdb\ufffd\n\ufffdc\ud83d\ude00");
  }

  @Test
  void an_id_too_long_for_a_key_is_hashed() {
    String id = "x".repeat(513);
    assertThat(article("{\"body\":\"x\",\"id\":\"" + id + "\"}").id().value()).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "updatedAt":"2024-12-07T21:00:00Z"                      | 2024-12-07T21:00:00Z
          "version":"2024-12-07T21:00:00Z"                        | 2024-12-07T21:00:00Z
          "updatedAt":"2024-12-07T21:00:00Z","version":"3"        | 2024-12-07T21:00:00Z
          "updatedAt":null,"version":"2024-12-07T21:00:00Z"       | 2024-12-07T21:00:00Z
          "updatedAt":"2031-01-01T00:00:00Z"                      | 2024-12-08T06:00:00Z
          "version":3                                             |
          "updatedAt":1733600000                                  |
          "updatedAt":"today"                                     |
          "withdrawn":false                                       |
          """)
  void a_version_is_the_time_it_was_made_and_never_after_arrival(String field, Instant made) {
    RawArticle article = article("{\"id\":\"a\",\"body\":\"x\"," + field + "}");
    assertThat(article.version()).isEqualTo(made);
    assertThat(article.withdrawn()).isFalse();
  }

  @Test
  void what_is_taken_back_needs_no_words_where_its_id_or_address_is_given() {
    assertThat(article("{\"id\":\"a\",\"withdrawn\":true}").withdrawn()).isTrue();
    RawArticle byAddress = article("{\"url\":\"https://o/a\",\"withdrawn\":true,\"body\":null}");
    assertThat(byAddress.id()).isEqualTo(RawArticle.idOf("", "https://o/a", "", ""));
    assertThat(byAddress.withdrawn()).isTrue();
  }

  @Test
  void versions_have_ids_of_their_own_and_one_text_has_one_hash() {
    RawArticle first = article(FLAT);
    RawArticle sameWordsElsewhere =
        article(FLAT.replace("\"a1\"", "\"a2\"").replace("/1\"", "/2\""));
    assertThat(sameWordsElsewhere.contentHash()).isEqualTo(first.contentHash());
    assertThat(first.versionId()).startsWith("a1/" + first.contentHash());
    assertThat(
            java.util.stream.Stream.of(
                    FLAT,
                    FLAT.replace("\"a1\"", "\"a2\""),
                    FLAT.replace("ثان", "ثالث"),
                    FLAT.replace("}", ",\"updatedAt\":\"2024-12-07T22:00:00Z\"}"),
                    FLAT.replace("}", ",\"withdrawn\":true}"))
                .map(json -> article(json).versionId()))
        .doesNotHaveDuplicates();
  }

  @Test
  void an_own_arrival_stands_only_where_it_is_earlier() {
    String json = "{\"body\":\"x\",\"source\":\"a.txt\",\"arrivedAt\":\"%s\"}";
    RawArticle earlier = article(json.formatted("2024-12-07T00:00:00Z"));
    assertThat(earlier.arrivedAt()).isEqualTo(Instant.parse("2024-12-07T00:00:00Z"));
    assertThat(earlier.source()).isEqualTo("a.txt");
    assertThat(article(json.formatted("2099-12-07T00:00:00Z")).arrivedAt()).isEqualTo(ARRIVED);
  }
}
