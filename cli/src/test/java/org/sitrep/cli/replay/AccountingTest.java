package org.sitrep.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.*;
import org.sitrep.monitor.Progress;

class AccountingTest {
  private static final Instant NOON = Instant.parse("2024-12-07T12:00:00Z");
  private final Accounting accounting = new Accounting();

  @Test
  void a_run_is_not_settled_while_an_article_is_owed_its_answer() {
    accounting.owe("a");
    accounting.owe("b");
    accounting.close();
    accounting.refused("a");
    assertThat(accounting.isSettled()).isFalse();
    accounting.enriched(article("b"), true);
    assertThat(accounting.isSettled()).isTrue();
    assertThat(accounting.progress()).isEqualTo(new Progress(2, 2, 0, 1, 0));
  }

  @Test
  void the_same_article_twice_is_owed_two_answers() {
    accounting.owe("a");
    accounting.owe("a");
    accounting.close();
    accounting.enriched(article("a", "1"), true);
    accounting.row(row(1));
    assertThat(accounting.isSettled()).isFalse();
    accounting.enriched(article("a", "1"), true);
    assertThat(accounting.isSettled()).isTrue();
  }

  @Test
  void nothing_is_settled_before_all_is_published() {
    accounting.owe("a");
    accounting.refused("a");
    assertThat(accounting.isSettled()).isFalse();
  }

  @Test
  void a_place_is_waited_for_until_its_row_has_counted_every_distinct_claim() {
    accounting.owe("a");
    accounting.close();
    accounting.enriched(article("a", "1", "2", "2"), true);
    accounting.row(row(1));
    assertThat(accounting.waitingFor()).containsExactly(new PlaceId("sy-homs"));
    accounting.row(row(2));
    assertThat(accounting.isSettled()).isTrue();
  }

  @Test
  void claims_of_earlier_runs_count_for_the_row_and_not_for_this_run() {
    accounting.enriched(article("old", "1"), false);
    accounting.owe("new");
    accounting.close();
    accounting.enriched(article("new", "2"), true);
    accounting.row(row(1));
    assertThat(accounting.isSettled()).isFalse();
    accounting.row(row(2));
    assertThat(accounting.isSettled()).isTrue();
    assertThat(accounting.progress()).isEqualTo(new Progress(1, 1, 1, 0, 0));
  }

  @Test
  void a_claim_that_was_dead_lettered_is_not_waited_for() {
    accounting.owe("a");
    accounting.close();
    accounting.enriched(article("a", "1"), true);
    accounting.lostClaim(new PlaceId("sy-homs"));
    assertThat(accounting.isSettled()).isTrue();
  }

  @Test
  void a_version_that_is_passed_over_is_an_answer_and_no_rejection() {
    accounting.owe("a");
    accounting.owe("a");
    accounting.close();
    accounting.enriched(article("a"), true);
    accounting.repeated("a");
    assertThat(accounting.isSettled()).isTrue();
    assertThat(accounting.progress()).isEqualTo(new Progress(2, 2, 0, 0, 1));
    assertThat(accounting.progress().line())
        .isEqualTo("articles 2 of 2, claims 0, rejected 0, repeated 1");
  }

  @Test
  void only_the_latest_version_s_claims_are_waited_for() {
    accounting.owe("a");
    accounting.owe("a");
    accounting.close();
    accounting.enriched(article("a", "1", "2"), true);
    accounting.enriched(article("a", "2"), true);
    assertThat(accounting.isSettled()).isFalse();
    accounting.row(row(1));
    assertThat(accounting.isSettled()).isTrue();
  }

  @Test
  void a_row_that_was_taken_from_the_table_is_not_shown() {
    accounting.owe("a");
    accounting.owe("a");
    accounting.close();
    accounting.enriched(article("a", "1"), true);
    accounting.row(row(1));
    accounting.enriched(article("a"), true);
    accounting.gone(new PlaceId("sy-homs"));
    assertThat(accounting.rows()).isEmpty();
    assertThat(accounting.isSettled()).isTrue();
  }

  @Test
  void refusals_of_others_change_nothing() {
    accounting.refused("stranger");
    assertThat(accounting.progress()).isEqualTo(new Progress(0, 0, 0, 0, 0));
  }

  @Test
  void a_run_in_which_nothing_moves_for_two_minutes_is_a_fault() {
    Stall stall = new Stall(accounting);
    long minute = java.time.Duration.ofMinutes(1).toNanos();
    accounting.owe("a");
    stall.requireMovement(0);
    stall.requireMovement(minute);
    accounting.owe("b");
    stall.requireMovement(2 * minute);
    stall.requireMovement(4 * minute);
    assertThatThrownBy(() -> stall.requireMovement(4 * minute + 1))
        .hasMessageContaining("2 articles wait for their answer and 0 places");
  }

  private static EnrichedArticle article(String id, String... claims) {
    return new EnrichedArticle(
        new ArticleId(id),
        "outlet",
        null,
        "en",
        NOON,
        PublishedAtBasis.METADATA,
        "headline",
        List.of(),
        Arrays.stream(claims).map(claim -> claim(id, claim)).toList());
  }

  private static Claim claim(String article, String id) {
    PlaceRef homs =
        new PlaceRef(
            new PlaceId("sy-homs"),
            new LocalName("Homs", null),
            "Homs",
            Granularity.CITY,
            true,
            null,
            null,
            null,
            null,
            null);
    return new Claim(
        new ClaimId(id),
        new ArticleId(article),
        "outlet",
        "en",
        NOON,
        homs,
        ClaimKind.CAPTURED,
        null,
        null,
        Extent.FULL,
        Stance.ASSERTED,
        ClaimContext.CURRENT,
        new EventTime(NOON, NOON, TimePrecision.DAY),
        new Origin(new OriginId("o"), "o", OriginKind.AGENCY, null, null),
        new Quote("x", 0, 1),
        null,
        null);
  }

  private static CityStatus row(int claims) {
    return new CityStatus(
        new CityStatus.StatusPlace(
            new PlaceId("sy-homs"),
            new LocalName("Homs", null),
            Granularity.CITY,
            null,
            null,
            null,
            null),
        ControlStatus.CLAIMED,
        null,
        Extent.FULL,
        false,
        null,
        null,
        0.5,
        NOON,
        new CityStatus.Counts(claims, 1, 1, 1, 1, 0, 0, 0, 0),
        List.of(),
        List.of(),
        1);
  }
}
