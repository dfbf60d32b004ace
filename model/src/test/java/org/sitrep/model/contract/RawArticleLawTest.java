package org.sitrep.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.model.RawArticle;
import org.sitrep.model.contract.RandomRecords.Fill;
import org.sitrep.model.wire.WireSerdes;

class RawArticleLawTest {
  private static final int TIMES = 300;

  @ParameterizedTest
  @EnumSource
  void reading_keeps_every_word_and_changes_nothing_twice(Fill fill) {
    for (int seed = 0; seed < TIMES; seed++) {
      RawArticle given = new RandomRecords(new SplittableRandom(seed), fill).next(RawArticle.class);
      RawArticle once = carried(given);
      assertThat(once.text()).isEqualTo(given.text());
      assertThat(once.arrivedAt()).isEqualTo(given.arrivedAt());
      Instant published = once.publishedAt();
      assertThat(published == null || !published.isAfter(once.arrivedAt())).isTrue();
      assertThat(carried(once)).isEqualTo(once);
    }
  }

  private static RawArticle carried(RawArticle article) {
    Serde<RawArticle> serde = WireSerdes.rawArticle();
    return serde.deserializer().deserialize("t", serde.serializer().serialize("t", article));
  }
}
