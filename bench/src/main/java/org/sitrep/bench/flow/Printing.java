package org.sitrep.bench.flow;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Ids;
import org.sitrep.model.RawArticle;

/** Articles printed again and again by a few desks, each time as another article. */
final class Printing {
  private static final int DESKS = 40;

  private final List<RawArticle> articles;
  private final Random random = new Random(1);
  private int printed;

  Printing(List<RawArticle> articles) {
    this.articles = articles;
  }

  /** One more, published at an instant. */
  RawArticle at(Instant published) {
    RawArticle text = articles.get(random.nextInt(articles.size()));
    return new RawArticle(
        new ArticleId(Ids.hash(text.id().value(), String.valueOf(printed++))),
        "Desk " + random.nextInt(DESKS),
        null,
        text.headline(),
        text.body(),
        published,
        text.language(),
        published,
        null);
  }
}
