package org.sitrep.cli.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/** In which order articles are published: {@code published}, {@code name}, {@code shuffle:SEED}. */
public sealed interface ArticleOrder {
  /** As they were published, what cannot be read first. */
  record Published() implements ArticleOrder {}

  /** As their files are called. */
  record Name() implements ArticleOrder {}

  /** At random, the same for the same seed. */
  record Shuffled(long seed) implements ArticleOrder {}

  /**
   * Reads the option's value.
   *
   * @throws IllegalArgumentException where it is none of the three
   */
  static ArticleOrder of(String text) {
    if (text.startsWith("shuffle:")) {
      return new Shuffled(Long.parseLong(text.substring("shuffle:".length())));
    }
    return switch (text) {
      case "published" -> new Published();
      case "name" -> new Name();
      default ->
          throw new IllegalArgumentException(
              "[order] '" + text + "', expected published, name or shuffle:SEED");
    };
  }

  /**
   * The articles in this order.
   *
   * @param articles by the names of their files
   * @param publication when an article was published, asked by {@link Published} only
   */
  default List<Sourced> of(List<Sourced> articles, Function<RawArticle, Instant> publication) {
    List<Sourced> ordered = new ArrayList<>(articles);
    switch (this) {
      case Name() -> {}
      case Shuffled(long seed) -> Collections.shuffle(ordered, new Random(seed));
      case Published() -> ordered.sort(Comparator.comparing(each -> time(each, publication)));
    }
    return ordered;
  }

  private static Instant time(Sourced article, Function<RawArticle, Instant> publication) {
    return switch (article.outcome()) {
      case Accepted<RawArticle>(RawArticle read) -> publication.apply(read);
      case Rejected<RawArticle> rejected -> Instant.MIN;
    };
  }
}
