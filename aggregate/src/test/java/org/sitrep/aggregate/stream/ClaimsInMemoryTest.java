package org.sitrep.aggregate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.CAPTURED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Table;
import org.sitrep.model.Claim;
import org.sitrep.model.Granularity;

class ClaimsInMemoryTest {
  private static final int PLACES = 30;
  private static final int MOST = 5;

  @Test
  void places_beyond_what_fits_into_memory_are_read_again_and_the_table_is_the_same(
      @TempDir Path folder) {
    ClaimsInMemory inMemory = new ClaimsInMemory(MOST);
    List<Claim> claims = new ArrayList<>();
    IntStream.range(0, PLACES).forEach(place -> claims.add(claim(place, 0)));
    IntStream.range(0, PLACES).forEach(place -> claims.add(claim(place, 1)));
    try (OneStep step = new OneStep(new AssessingSupplier(new Allowances(), inMemory), folder)) {
      for (Claim claim : claims) {
        step.in.pipeInput(claim.place().id().value(), claim);
        assertThat(inMemory.now()).isLessThanOrEqualTo(MOST + 2);
      }
      for (int second = 0; second < PLACES; second++) {
        step.driver.advanceWallClockTime(Duration.ofSeconds(1));
      }
      assertThat(inMemory.now()).isPositive();
      assertThat(step.out.readKeyValuesToMap().values())
          .containsExactlyInAnyOrderElementsOf(Table.assess(claims, null));
    }
    assertThat(inMemory.now()).as("held by a task that is closed").isZero();
  }

  private static Claim claim(int place, int round) {
    return that(round == 0 ? RED : BLUE, CAPTURED, 1 + round)
        .in("zz-city-" + place, Granularity.CITY, null)
        .claim();
  }
}
