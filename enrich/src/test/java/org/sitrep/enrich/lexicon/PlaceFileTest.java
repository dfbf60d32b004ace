package org.sitrep.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A bad row of a places file gives one clear sentence with its line. */
class PlaceFileTest {
  private static final String HEAD =
      "# Made up for this test.\n"
          + "id\tkind\tname_en\tname_ar\tparent\tlat\tlon\tpopulation\tvariants_en\tvariants_ar"
          + "\tambiguous\n";

  private static final String AREA = "sy-area\tGOVERNORATE\tArea\tناحية\t\t35\t37\t\t\t\t\n";

  @Test
  void a_sound_file_has_no_fault() {
    assertThat(faults(AREA + "sy-town\tTOWN\tTown\tبلدة\tsy-area\t35.1\t-37.25\t12\tA|B\t\tyes\n"))
        .isEmpty();
  }

  @Test
  void the_fault_names_file_line_and_what_was_expected() {
    assertThat(faults(AREA + "sy-town\tTOWNLET\tTown\tبلدة\tsy-area\t\t\t\t\t\t\n"))
        .singleElement()
        .asString()
        .startsWith("[test.tsv:4] sy-town has kind 'TOWNLET', expected one of ");
  }

  @Test
  void a_name_may_be_an_everyday_word_in_one_language_only() {
    assertThat(faults(AREA + "sy-a\tTOWN\tA\t\tsy-area\t\t\t\t\t\tar\n")).isEmpty();
    assertThat(faults(AREA + "sy-a\tTOWN\tA\t\tsy-area\t\t\t\t\t\tsometimes\n"))
        .singleElement()
        .asString()
        .contains("expected yes, a language code or nothing");
  }

  @Test
  void numbers_that_are_none_or_not_on_earth_are_faults() {
    assertThat(faults("sy-a\tTOWN\tA\t\t\t95\t37\t\t\t\t\n")).isNotEmpty();
    assertThat(faults("sy-a\tTOWN\tA\t\t\tnorth\t37\t\t\t\t\n")).isNotEmpty();
    assertThat(faults("sy-a\tTOWN\tA\t\t\t35\t\t\t\t\t\n")).isNotEmpty();
    assertThat(faults("sy-a\tTOWN\tA\t\t\t35\t37\t1,200\t\t\t\n")).isNotEmpty();
  }

  @Test
  void an_id_of_another_country_and_a_place_without_name_are_faults() {
    assertThat(faults("ye-a\tTOWN\tA\t\t\t\t\t\t\t\t\n"))
        .singleElement()
        .asString()
        .contains("expected sy- and");
    assertThat(faults("sy-a\tTOWN\t\t\t\t\t\t\t\t\t\n"))
        .singleElement()
        .asString()
        .contains("has no name");
  }

  @Test
  void ids_that_stand_twice_and_parents_nobody_knows_are_faults() {
    assertThat(faults(AREA + AREA))
        .singleElement()
        .asString()
        .isEqualTo("[test.tsv:4] sy-area stands twice, first in test.tsv:3");
    assertThat(faults("sy-a\tTOWN\tA\t\tsy-nowhere\t\t\t\t\t\t\n"))
        .singleElement()
        .asString()
        .contains("lies in sy-nowhere, that no file has");
    assertThat(faults("sy-a\tTOWN\tA\t\tsy-a\t\t\t\t\t\t\n"))
        .singleElement()
        .asString()
        .contains("that lies in itself");
  }

  @Test
  void a_row_with_too_many_cells_and_a_file_without_a_column_are_faults() {
    assertThat(faults("sy-a\tTOWN\tA\t\t\t\t\t\t\t\t\tmore\n"))
        .singleElement()
        .asString()
        .contains("has 12 cells, expected 11");
    assertThat(PlaceFaults.of(List.of(file("id\tname_en\nsy-a\tA\n"))))
        .singleElement()
        .asString()
        .startsWith("[test.tsv] has no column kind");
  }

  @Test
  void a_row_without_a_kind_spells_a_place_of_another_row_and_no_other() {
    String town = "sy-town\tTOWN\tTown\tبلدة\tsy-area\t35\t37\t\t\t\t\n";
    String more = "sy-town\t\t\t\t\t\t\t\tToun|Tawn\tبلده ما\t\n";
    assertThat(faults(AREA + town + more)).isEmpty();
    assertThat(file(HEAD + AREA + town + more).spellings())
        .singleElement()
        .satisfies(
            spelled -> {
              assertThat(spelled.place().value()).isEqualTo("sy-town");
              assertThat(spelled.namesEn()).containsExactly("Toun", "Tawn");
              assertThat(spelled.namesAr()).containsExactly("بلده ما");
            });
    assertThat(faults(AREA + more))
        .singleElement()
        .asString()
        .isEqualTo("[test.tsv:4] sy-town has no kind, and no row has one");
    assertThat(faults(AREA + town + "sy-town\t\t\t\t\t\t\t\t\t\t\n"))
        .singleElement()
        .asString()
        .contains("or further names");
  }

  private static List<Fault> faults(String rows) {
    return PlaceFaults.of(List.of(file(HEAD + rows)));
  }

  private static PlaceFile file(String text) {
    return PlaceFile.of(TsvTable.read("test.tsv", text), "sy");
  }
}
