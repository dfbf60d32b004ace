package org.sitrep.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.version.ArticleVersion;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.Json;

/** Random articles in several versions each: corrected, cut, added to, undated, taken back. */
final class VersionedArticles {
  private static final List<String> SENTENCES =
      List.of(
          "The army withdrew from the city of Homs. ",
          "Rebels captured the city of Hama. ",
          "Opposition factions entered the city of Homs on Friday. ",
          "The defence ministry denied that the army withdrew from Homs. ",
          "The army still holds the city of Palmyra. ",
          "Rebels took full control of Daraa on Thursday. ",
          "Nothing else was reported. ");

  private VersionedArticles() {}

  /** The records of a few articles, each version once, in the order they were thought up. */
  static List<ObjectNode> records(RandomGenerator random) {
    List<ObjectNode> records = new ArrayList<>();
    for (int article = 0; article < 3; article++) {
      for (int version = 1 + random.nextInt(4); version > 0; version--) {
        records.add(record(random, "https://desk.example/" + article));
      }
    }
    return records;
  }

  private static ObjectNode record(RandomGenerator random, String url) {
    ObjectNode record = Json.mapper().createObjectNode();
    record.put("url", url).put("outlet", "The Desk").put("language", "en").put("headline", "");
    StringBuilder body = new StringBuilder();
    for (int sentence = random.nextInt(1, 4); sentence > 0; sentence--) {
      body.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
    }
    record.put("body", body.toString());
    if (random.nextInt(5) > 0) {
      record.put("publishedAt", "2024-12-07T0" + random.nextInt(2) + ":00:00Z");
    }
    if (random.nextInt(3) > 0) {
      record.put("updatedAt", "2024-12-0" + random.nextInt(8, 10) + "T00:00:00Z");
    }
    if (random.nextInt(6) == 0) {
      record.put("withdrawn", true);
    }
    return record;
  }

  /** What the latest version of each article says, as if there had never been another. */
  static List<EnrichedArticle> latest(Collection<Outcome<RawArticle>> articles, Extractor reads) {
    Map<String, RawArticle> latest = new TreeMap<>();
    for (Outcome<RawArticle> each : articles) {
      if (each instanceof Accepted<RawArticle>(RawArticle article)) {
        latest.merge(article.id().value(), article, VersionedArticles::later);
      }
    }
    List<EnrichedArticle> enriched = new ArrayList<>();
    for (RawArticle article : latest.values()) {
      if (!article.withdrawn()
          && reads.extract(article) instanceof Accepted<EnrichedArticle>(EnrichedArticle read)) {
        enriched.add(read);
      }
    }
    return enriched;
  }

  private static RawArticle later(RawArticle one, RawArticle other) {
    return ArticleVersion.of(one).compareTo(ArticleVersion.of(other)) >= 0 ? one : other;
  }
}
