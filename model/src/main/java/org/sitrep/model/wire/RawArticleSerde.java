package org.sitrep.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/**
 * Writes the flat form of an article and reads both.
 *
 * <p>A deserializer does not see when a record arrived, so it takes the article's own {@code
 * arrivedAt}, else its publication. Who has the record reads with {@link WireSerdes#json} and
 * {@link RawArticleReader}, which takes the time and keeps expected rejections apart from poison.
 */
final class RawArticleSerde implements Serde<RawArticle> {
  private static final JsonSerde<JsonNode> TREE = JsonSerde.of(JsonNode.class);

  @Override
  public Serializer<RawArticle> serializer() {
    return JsonSerde.of(RawArticle.class).serializer();
  }

  @Override
  public Deserializer<RawArticle> deserializer() {
    return this::read;
  }

  private @Nullable RawArticle read(String topic, byte @Nullable [] bytes) {
    JsonNode json = TREE.deserializer().deserialize(topic, bytes);
    return json == null ? null : article(topic, json);
  }

  private static RawArticle article(String topic, JsonNode json) {
    return switch (RawArticleReader.read(json, Instant.MAX, topic)) {
      case Accepted<RawArticle>(RawArticle article) -> arrived(topic, article);
      case Rejected<RawArticle>(var reason, String detail) ->
          throw new SerializationException(detail);
    };
  }

  private static RawArticle arrived(String topic, RawArticle article) {
    if (article.arrivedAt().isBefore(Instant.MAX)) {
      return article;
    }
    Instant published = article.publishedAt();
    if (published == null) {
      throw new SerializationException("[" + topic + ".arrivedAt] missing, expected an instant");
    }
    return new RawArticle(
        article.id(),
        article.outlet(),
        article.url(),
        article.headline(),
        article.body(),
        published,
        article.language(),
        published,
        article.source(),
        article.version(),
        article.withdrawn(),
        article.author(),
        article.excerpt());
  }
}
