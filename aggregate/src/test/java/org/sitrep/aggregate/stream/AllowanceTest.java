package org.sitrep.aggregate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.HELD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Table;
import org.sitrep.aggregate.core.Told;
import org.sitrep.model.Claim;
import org.sitrep.model.Granularity;

/** What is put off when claims come faster than their places can be assessed. */
class AllowanceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int PLACES = 40;

  @Test
  void a_fresh_one_allows_and_a_spent_one_does_not() {
    Allowance allowance = new Allowance(0);
    assertThat(allowance.allowsAtOnce(0)).isTrue();
    allowance.spend(SECOND, 0);
    assertThat(allowance.allowsAtOnce(0)).isFalse();
    assertThat(allowance.forPutOff(0)).isZero();
  }

  @Test
  void a_tenth_of_the_time_comes_back_first_for_what_was_put_off() {
    Allowance allowance = new Allowance(0);
    allowance.spend(SECOND, 0);
    readFor(SECOND, 0, allowance);
    assertThat(allowance.forPutOff(SECOND)).isPositive().isLessThan(SECOND / 10);
    readFor(4 * SECOND, SECOND, allowance);
    assertThat(allowance.allowsAtOnce(4 * SECOND)).isFalse();
    readFor(6 * SECOND, 4 * SECOND, allowance);
    assertThat(allowance.allowsAtOnce(6 * SECOND)).isTrue();
  }

  @Test
  void all_of_the_time_comes_back_once_nothing_more_is_read() {
    Allowance allowance = new Allowance(0);
    allowance.spend(SECOND, 0);
    readFor(SECOND, 0, allowance);
    assertThat(allowance.allowsAtOnce(SECOND)).isFalse();
    assertThat(allowance.allowsAtOnce(2 * SECOND)).isTrue();
  }

  @Test
  void time_given_to_assessments_is_no_sign_that_there_is_nothing_to_read() {
    Allowance allowance = new Allowance(0);
    allowance.spend(SECOND, 0);
    readFor(10 * SECOND, 0, allowance);
    assertThat(allowance.allowsAtOnce(10 * SECOND)).isTrue();
    allowance.spend(2 * SECOND, 12 * SECOND);
    assertThat(allowance.forPutOff(12 * SECOND)).isZero();
  }

  @Test
  void no_more_than_a_second_is_saved_up() {
    Allowance allowance = new Allowance(0);
    assertThat(allowance.allowsAtOnce(1_000 * SECOND)).isTrue();
    allowance.spend(SECOND, 1_000 * SECOND);
    assertThat(allowance.allowsAtOnce(1_000 * SECOND)).isFalse();
  }

  /** A record every tenth of a second. */
  private static void readFor(long until, long since, Allowance allowance) {
    for (long now = since; now <= until; now += SECOND / 10) {
      allowance.read(now);
    }
  }

  @Test
  void what_was_put_off_is_shown_once_no_more_claims_come(@TempDir Path folder) {
    List<Claim> claims = IntStream.range(0, PLACES).mapToObj(AllowanceTest::claim).toList();
    try (OneStep step = new OneStep(spent(), folder)) {
      claims.forEach(claim -> step.in.pipeInput(claim.place().id().value(), claim));
      assertThat(step.out.isEmpty()).as("nothing at once").isTrue();
      for (int second = 0; second < PLACES; second++) {
        step.driver.advanceWallClockTime(Duration.ofSeconds(1));
      }
      assertThat(step.out.readValuesToList())
          .containsExactlyInAnyOrderElementsOf(Table.assess(claims, null));
    }
  }

  private static Claim claim(int place) {
    Told told = that(RED, HELD, 1).in("zz-city-" + place, Granularity.CITY, null);
    return told.claim();
  }

  /** The step whose threads have spent all for minutes to come. */
  private static AssessingSupplier spent() {
    return new AssessingSupplier(
        new Allowances(
            nanos -> {
              Allowance allowance = new Allowance(nanos);
              allowance.spend(100 * SECOND, nanos);
              return allowance;
            }),
        new ClaimsInMemory());
  }
}
