package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.HELD;
import static org.sitrep.model.OriginKind.AGENCY;
import static org.sitrep.model.OriginKind.MONITOR;
import static org.sitrep.model.OriginKind.OUTLET;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What all that is told does against one report. */
class BalanceTest {
  private static final Told[] MISTAKEN = {
    that(RED, HELD, 1),
    that(RED, HELD, 20).by("m", MONITOR),
    that(RED, HELD, 40).by("a", AGENCY),
    that(BLUE, HELD, 66).by("o", OUTLET)
  };

  @Test
  void the_later_report_counts_while_nobody_speaks_for_the_holder_again() {
    assertThat(Shown.of(MISTAKEN)).startsWith("CONTROLLED zz-blue");
  }

  @Test
  void one_mistaken_report_does_not_outlast_all_that_is_told_once_the_holder_is_spoken_for() {
    Told[] told = Arrays.copyOf(MISTAKEN, MISTAKEN.length + 1);
    told[MISTAKEN.length] = that(RED, HELD, 70).by("p", MONITOR);
    assertThat(Shown.of(told)).startsWith("CONTROLLED zz-red");
  }
}
