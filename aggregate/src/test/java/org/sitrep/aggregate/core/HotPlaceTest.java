package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.that;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;

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
    assertThat(row.counts().outlets()).isEqualTo(5000);
    assertThat(Duration.between(Told.START, row.asOf())).isEqualTo(Duration.ofHours(100));
  }
}
