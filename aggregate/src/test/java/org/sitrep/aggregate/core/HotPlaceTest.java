package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.that;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.OriginKind;

/** A place that everybody writes about. */
class HotPlaceTest {
  @Test
  @Timeout(30)
  void thousands_of_reprints_are_one_origin_and_read_in_time() {
    List<Claim> claims = new ArrayList<>();
    for (int print = 0; print < 5000; print++) {
      claims.add(
          that(BLUE, ClaimKind.CAPTURED, 10)
              .printedBy("o" + print)
              .published(11 + print % 90)
              .claim());
    }
    var row = Table.assess(claims, null).getFirst();
    assertThat(row.counts().origins()).isEqualTo(1);
    assertThat(row.counts().outlets()).isCloseTo(5000, withinPercentage(5));
    assertThat(row.counts().claims()).isCloseTo(5000, withinPercentage(5));
    assertThat(row.evidence()).hasSizeLessThanOrEqualTo(40);
    assertThat(Duration.between(Told.START, row.asOf())).isEqualTo(Duration.ofHours(100));
  }

  @Test
  void a_ledger_grows_with_voices_and_hours_and_not_with_prints() {
    SituationLedger ledger = new SituationLedger();
    for (int print = 0; print < 3000; print++) {
      ledger.enter(
          that(BLUE, ClaimKind.HELD, 10)
              .undated(10 + print % 50 / 100.0)
              .by("voice" + print % 5, OriginKind.OUTLET)
              .printedBy("o" + print)
              .claim());
    }
    assertThat(ledger.size()).isLessThanOrEqualTo(5 * 2 * Statement.MOST_PRINTS);
  }

  @Test
  void what_is_beyond_the_kept_prints_is_the_same_for_any_order() {
    List<Claim> claims = new ArrayList<>();
    for (int print = 0; print < 400; print++) {
      claims.add(
          that(BLUE, ClaimKind.CAPTURED, 10)
              .printedBy("o" + print % 37)
              .published(11 + print / 7.0)
              .claim());
    }
    var row = Table.assess(claims, null).getFirst();
    Collections.shuffle(claims, new Random(5));
    claims.addAll(List.copyOf(claims.subList(0, 200)));
    assertThat(Table.assess(claims, null).getFirst()).isEqualTo(row);
  }
}
