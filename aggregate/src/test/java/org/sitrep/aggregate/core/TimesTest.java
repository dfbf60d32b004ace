package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.CAPTURED;
import static org.sitrep.model.ClaimKind.HELD;
import static org.sitrep.model.ClaimKind.WITHDREW;
import static org.sitrep.model.OriginKind.MONITOR;
import static org.sitrep.model.OriginKind.OUTLET;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.TimePrecision;

/** Which event a time means, what is late, what silence does, and what a wider place gives. */
class TimesTest {
  private static final Told TAKEN = that(BLUE, CAPTURED, 30);

  @Test
  void a_coarse_time_that_fits_an_event_means_that_event() {
    Told day = TAKEN.by("d", OUTLET).during(24, 47.9, TimePrecision.DAY);
    Told week = TAKEN.by("w", OUTLET).during(0, 167, TimePrecision.WEEK);
    Told undated = TAKEN.by("u", OUTLET).undated(200);
    assertThat(Shown.of(TAKEN, day, week, undated)).isEqualTo("CONTROLLED zz-blue +30h");
    assertThat(Shown.row(TAKEN, day, week, undated).revision()).isEqualTo(1);
  }

  @Test
  void an_undated_repetition_after_a_loss_on_that_day_is_not_a_recapture() {
    assertThat(
            Shown.of(
                TAKEN,
                that(BLUE, WITHDREW, 33).by("m", MONITOR),
                that(RED, CAPTURED, 35).by("m", MONITOR),
                TAKEN.by("o", OUTLET).undated(40)))
        .isEqualTo("CONTROLLED zz-red +35h");
  }

  @Test
  void an_old_report_that_comes_late_changes_only_the_history() {
    Told old = that(RED, CAPTURED, 5).by("m", MONITOR).published(100);
    assertThat(Shown.of(TAKEN, old)).isEqualTo("CONTROLLED zz-blue +30h");
    assertThat(Shown.history(TAKEN, old)).isEqualTo("CONTROLLED zz-red, CONTROLLED zz-blue");
  }

  @Test
  void what_comes_after_the_horizon_is_counted_as_late() {
    assertThat(Shown.row(TAKEN, TAKEN.by("o", OUTLET).published(30 + 337)).counts().late())
        .isEqualTo(1);
  }

  @Test
  void held_on_the_day_it_fell_is_not_against_the_fall() {
    Told held = that(RED, HELD, 24).by("m", MONITOR).during(24, 47.9, TimePrecision.DAY);
    assertThat(Shown.of(held, TAKEN)).isEqualTo("CONTROLLED zz-blue +30h");
  }

  @Test
  void silence_lowers_the_confidence_and_changes_nothing_else() {
    CityStatus now = Shown.row(TAKEN);
    CityStatus later = Table.assess(Shown.claims(TAKEN), Told.at(1000)).getFirst();
    assertThat(later.confidence()).isLessThan(now.confidence());
    assertThat(Shown.of(later)).isEqualTo(Shown.of(now));
    assertThat(later).isEqualTo(Ageing.at(now, Told.at(1000)));
  }

  @Test
  void what_is_published_later_is_not_known_yet() {
    Told loss = that(RED, CAPTURED, 60);
    assertThat(Shown.of(Table.assess(Shown.claims(TAKEN, loss), Told.at(50)).getFirst()))
        .isEqualTo("CONTROLLED zz-blue +30h");
  }

  @Test
  void a_city_inherits_while_nothing_direct_decides() {
    Told wide = TAKEN.in("zz-province", Granularity.GOVERNORATE, null).to(Extent.FULL);
    Told near =
        that(BLUE, org.sitrep.model.ClaimKind.APPROACHED, 20)
            .in("zz-city", Granularity.CITY, "zz-province");
    Told direct = that(RED, HELD, 10).in("zz-city", Granularity.CITY, "zz-province");
    assertThat(Shown.of(near, wide)).isEqualTo("CONTROLLED zz-blue +30h");
    assertThat(Shown.row(near, wide).inherited()).isTrue();
    assertThat(Shown.of(near, wide, direct)).isEqualTo("CONTROLLED zz-red +10h");
    assertThat(Shown.of(near, wide.to(Extent.MOST))).isEqualTo("UNKNOWN -");
    assertThat(Table.assess(Shown.claims(wide), null)).hasSize(1);
  }

  @Test
  void a_quarter_inherits_nothing_and_gives_nothing() {
    Told wide = TAKEN.in("zz-province", Granularity.GOVERNORATE, null);
    Told quarter =
        that(RED, org.sitrep.model.ClaimKind.APPROACHED, 20)
            .in("zz-quarter", Granularity.NEIGHBOURHOOD, "zz-province");
    assertThat(Shown.of(quarter, wide)).isEqualTo("UNKNOWN -");
  }

  @Test
  void one_id_with_two_contents_has_one_winner() {
    var one = TAKEN.claim();
    var other = TAKEN.published(90).claim();
    var clash =
        new org.sitrep.model.Claim(
            one.id(),
            other.articleId(),
            other.outlet(),
            "en",
            other.publishedAt(),
            other.place(),
            other.kind(),
            null,
            other.side(),
            other.extent(),
            other.stance(),
            other.context(),
            other.eventTime(),
            other.origin(),
            other.quote(),
            null,
            null);
    assertThat(new SituationLedger(List.of(clash, one)).claims()).containsExactly(one);
    assertThat(new SituationLedger(List.of(one, clash)).claims()).containsExactly(one);
  }
}
