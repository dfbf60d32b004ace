package org.sitrep.bench.push;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.ArticleId;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.WireSerdes;

/** An invented article of about 2.5 kilobytes, as it is pushed and as it is on the topic. */
final class Made {
  private static final String SENTENCE =
      "قال مراسلون إن الحافلات وصلت إلى المدينة صباح اليوم وإن السوق فتح أبوابه من جديد. ";
  private static final int SENTENCES = 16;

  private final String id;
  private final byte[] line;
  private final byte[] record;

  private Made(String id, byte[] line, byte[] record) {
    this.id = id;
    this.line = line;
    this.record = record;
  }

  String id() {
    return id;
  }

  byte[] record() {
    return record;
  }

  static List<Made> articles(int round, int count) {
    Instant published = Instant.parse("2026-01-01T10:00:00Z");
    List<Made> articles = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String id = "round-" + round + "-" + number;
      RawArticle article =
          new RawArticle(
              new ArticleId(id),
              "Desk",
              "https://desk.example/" + id,
              "خبر " + number,
              SENTENCE.repeat(SENTENCES) + number,
              published,
              "ar",
              published.plusSeconds(60),
              "push");
      byte[] record =
          WireSerdes.rawArticle().serializer().serialize(Topics.RAW.topicName(), article);
      articles.add(new Made(id, line(article), record));
    }
    return articles;
  }

  static byte[] lines(List<Made> articles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Made each : articles) {
      out.writeBytes(each.line);
      out.write('\n');
    }
    return out.toByteArray();
  }

  private static byte[] line(RawArticle article) {
    return Json.mapper()
        .createObjectNode()
        .put("id", article.id().value())
        .put("outlet", article.outlet())
        .put("url", article.url())
        .put("headline", article.headline())
        .put("body", article.body())
        .put("publishedAt", String.valueOf(article.publishedAt()))
        .put("language", article.language())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
