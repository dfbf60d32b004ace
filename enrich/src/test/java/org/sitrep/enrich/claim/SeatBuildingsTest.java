package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Flags on buildings. All events are made up. */
class SeatBuildingsTest {
  @Test
  void a_flag_over_the_seat_of_a_town_tells_of_the_town() {
    assertThat(
            Told.current(
                "2024-12-05",
                "ar",
                "رفع مقاتلو فصائل المعارضة السورية علمهم فوق مبنى السرايا في مدينة حماة ظهر"
                    + " اليوم."))
        .contains("CAPTURED Hama sy-opposition")
        .noneMatch(claim -> claim.contains("السرايا"));
  }

  @Test
  void a_flag_over_another_building_tells_of_that() {
    assertThat(
            Told.current(
                "2024-12-05",
                "ar",
                "رفع مقاتلو فصائل المعارضة السورية علمهم فوق مصنع الصفصاف في مدينة حماة ظهر"
                    + " اليوم."))
        .noneMatch(claim -> claim.startsWith("CAPTURED Hama"));
  }
}
