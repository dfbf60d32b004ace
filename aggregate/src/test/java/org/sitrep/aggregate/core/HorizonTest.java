package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.OriginKind;

/** What the horizon has passed is settled: kept by stretches of days, not by day. */
class HorizonTest {
  private static final int VOICES = 20;

  @Test
  void a_year_of_the_same_news_is_kept_by_stretches_and_not_by_days() {
    SituationLedger year = siege(364);
    int slots = 364 / 14 + 14 + 2;
    assertThat(year.size()).isLessThanOrEqualTo(slots * VOICES * 2 * Statement.MOST_PRINTS);
    CityStatus row = Assessment.row(year);
    assertThat(row.status()).isEqualTo(ControlStatus.BESIEGED);
    assertThat(row.since()).extracting(EventTime::from).isEqualTo(Told.at(12));
    assertThat(row.counts().claims()).isCloseTo(364 * VOICES * 2, withinPercentage(5));
  }

  private static SituationLedger siege(int days) {
    SituationLedger ledger = new SituationLedger();
    ledger.enter(that(RED, ClaimKind.CAPTURED, 2).claim());
    for (int day = 0; day < days; day++) {
      for (int voice = 0; voice < VOICES; voice++) {
        double hour = day * 24 + 12 + voice / 4.0;
        OriginKind kind = OriginKind.OUTLET;
        ledger.enter(that(BLUE, ClaimKind.BESIEGED, hour).by("voice" + voice, kind).claim());
        ledger.enter(that(RED, ClaimKind.HELD, hour).by("voice" + voice, kind).claim());
      }
    }
    return ledger;
  }

  @Test
  void the_order_in_which_a_long_war_is_told_changes_nothing() {
    for (int seed = 0; seed < 20; seed++) {
      List<Claim> claims = war(new Random(seed));
      CityStatus row = Assessment.row(new SituationLedger(claims));
      for (int order = 0; order < 3; order++) {
        List<Claim> shuffled = new ArrayList<>(claims);
        shuffled.addAll(claims.subList(0, claims.size() / 3));
        Collections.shuffle(shuffled, new Random(order));
        assertThat(Assessment.row(new SituationLedger(shuffled)))
            .as("seed %d, order %d", seed, order)
            .isEqualTo(row);
      }
    }
  }

  @Test
  void a_ledger_written_and_read_again_settles_alike() {
    List<Claim> claims = war(new Random(7));
    SituationLedger whole = new SituationLedger(claims);
    SituationLedger broken = new SituationLedger();
    for (Claim claim : claims) {
      broken.enter(claim);
      broken = read(broken);
    }
    assertThat(Assessment.row(broken)).isEqualTo(Assessment.row(whole));
    assertThat(broken.size()).isEqualTo(whole.size());
  }

  private static SituationLedger read(SituationLedger ledger) {
    TreeMap<String, Statement> statements = new TreeMap<>();
    ledger.statements().forEach(each -> statements.put(each.key(), each));
    return SituationLedger.restored(statements, ledger.beyond().state());
  }

  @Test
  void what_is_settled_leaves_the_present_state_as_it_is() {
    int wars = 60;
    int same = 0;
    int smaller = 0;
    for (int seed = 0; seed < wars; seed++) {
      List<Claim> claims = war(new Random(seed));
      SituationLedger settled = new SituationLedger(claims);
      SituationLedger whole = new SituationLedger(claims, Instant.EPOCH);
      CityStatus row = Assessment.row(settled);
      CityStatus wholeRow = Assessment.row(whole);
      boolean alike = Shown.of(row).equals(Shown.of(wholeRow));
      if (!alike)
        System.out.println(
            seed
                + " "
                + Shown.of(row)
                + " "
                + Shown.of(wholeRow)
                + " conf "
                + row.confidence()
                + " "
                + wholeRow.confidence()
                + " rev "
                + row.revision()
                + " "
                + wholeRow.revision());
      same += alike ? 1 : 0;
      smaller += settled.size() < whole.size() ? 1 : 0;
    }
    assertThat(smaller).isEqualTo(wars);
    assertThat(same).isGreaterThanOrEqualTo(wars * 98 / 100);
  }

  /** Three months in which a town changes hands now and then and is written of every few hours. */
  private static List<Claim> war(Random random) {
    List<Told> told = new ArrayList<>();
    String holder = RED;
    for (double hour = 1; hour < 24 * 90; hour += 2 + random.nextInt(14)) {
      String other = holder.equals(RED) ? BLUE : RED;
      String voice = "voice" + random.nextInt(6);
      if (random.nextInt(40) == 0) {
        told.add(that(holder, ClaimKind.WITHDREW, hour - 1).byParty(holder));
        told.add(that(other, ClaimKind.CAPTURED, hour).by(voice, OriginKind.AGENCY));
        told.add(that(other, ClaimKind.CAPTURED, hour).by(voice + "x", OriginKind.AGENCY));
        holder = other;
      } else if (random.nextInt(4) == 0) {
        ClaimKind kind = random.nextBoolean() ? ClaimKind.ENTERED : ClaimKind.BESIEGED;
        told.add(that(other, kind, hour).by(voice, OriginKind.OUTLET));
      } else {
        Told held = that(holder, ClaimKind.HELD, hour).by(voice, OriginKind.AGENCY);
        told.add(random.nextBoolean() ? held.undated(hour) : held);
      }
    }
    return told.stream().map(Told::claim).toList();
  }
}
