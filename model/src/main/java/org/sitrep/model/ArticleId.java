package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one article: given by its source, or a hash of where it stood and what it said. */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ArticleId {
    Ids.requireText("ArticleId", value);
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
