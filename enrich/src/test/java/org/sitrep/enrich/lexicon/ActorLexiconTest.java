package org.sitrep.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.ar.ArabicPack;
import org.sitrep.enrich.language.en.EnglishPack;
import org.sitrep.model.ActorId;

/** The actors and sides of the project against themselves, and what is refused. */
class ActorLexiconTest {
  private static final String ACTORS =
      "id\tkind\tside\tname_en\tname_ar\taliases_en\taliases_ar\tcountry\n";
  private static final String SIDES = "id\tcountry\tname_en\tname_ar\tfrom\tto\tagainst\tallies\n";
  private static final String ROLES = "country\trole\tside\tfrom\tto\tby\n";

  private final ConflictFiles sides = ActorLexicon.conflictFiles(DataFiles.ofProject());
  private final List<ActorFile> files = ActorLexicon.actorFiles(DataFiles.ofProject(), sides);

  @Test
  void it_knows_at_least_300_actors() {
    assertThat(files.stream().mapToInt(file -> file.entries().size()).sum())
        .isGreaterThanOrEqualTo(300);
  }

  @Test
  void its_files_have_no_faults() {
    assertThat(sides.faults()).isEmpty();
    assertThat(files).flatMap(ActorFile::faults).isEmpty();
  }

  @Test
  void no_two_actors_of_a_country_bear_one_name() {
    assertThat(ActorFile.faults(files, List.of(new ArabicPack(), new EnglishPack()))).isEmpty();
  }

  @Test
  void every_enemy_and_ally_of_a_war_is_told_apart() {
    Conflicts conflicts = sides.conflicts();
    for (SideEntry side : conflicts.sides()) {
      for (ActorId enemy : side.against()) {
        assertThat(enemy).as("%s fights itself", side.side().id()).isNotEqualTo(side.side().id());
      }
    }
  }

  @Test
  void allies_are_allies_for_a_time() {
    Conflicts conflicts = sides.conflicts();
    ActorId houthis = new ActorId("ye-houthis");
    ActorId saleh = new ActorId("ye-saleh");
    assertThat(conflicts.together(houthis, saleh, LocalDate.of(2016, 5, 1))).isTrue();
    assertThat(conflicts.together(saleh, houthis, LocalDate.of(2016, 5, 1))).isTrue();
    assertThat(conflicts.together(houthis, saleh, LocalDate.of(2017, 12, 3))).isFalse();
  }

  @Test
  void a_row_with_an_unknown_side_is_a_fault_with_its_line() {
    ActorFile file = actors("# note\nxx-a\tFACTION\tnobody\tA\t\t\t\txx\n");
    assertThat(file.faults())
        .extracting(Fault::toString)
        .containsExactly("[test:3] xx-a names the side nobody, which sides.tsv has not");
  }

  @Test
  void an_actor_on_two_sides_on_one_day_is_a_fault() {
    ActorFile file =
        actors(
            "xx-a\tFACTION\t..2014-01-02=is;2014-01-02..=al-qaeda\tA\t\t\t\txx",
            "xx-b\tFACTION\t..2014-01-01=is;2014-01-02..=al-qaeda\tB\t\t\t\txx");
    assertThat(file.faults()).extracting(Fault::line).containsExactly(2);
  }

  @Test
  void a_day_that_is_none_and_a_kind_nobody_knows_are_faults() {
    ActorFile file =
        actors("xx-a\tFACTION\t2014-13-01..=is\tA\t\t\t\txx", "xx-b\tBAND\tis\tB\t\t\t\txx");
    assertThat(file.faults()).extracting(Fault::line).containsExactly(2, 3);
  }

  @Test
  void one_name_of_two_actors_of_a_country_is_a_fault_and_of_two_countries_is_none() {
    ActorFile file =
        actors(
            "aa-a\tFACTION\tis\tRed Army\t\t\t\taa",
            "bb-a\tFACTION\tis\tRed Army\t\t\t\tbb",
            "aa-b\tFACTION\tis\tB\t\t~Red Army\t\taa");
    assertThat(ActorFile.faults(List.of(file), List.of(new EnglishPack())))
        .extracting(Fault::line)
        .containsExactly(4);
  }

  @Test
  void a_role_of_no_side_and_a_side_against_nobody_are_faults() {
    ConflictFiles wrong =
        ConflictFiles.of(
            table(SIDES + "aa\tzz\tA\t\t2012-01-01\t2011-01-01\tbb\t\n"),
            table(ROLES + "zz\tLORDS\taa\t\t\t\n" + "zz\tARMY\tcc\t\t\t\n"));
    assertThat(wrong.faults()).extracting(Fault::line).containsExactly(2, 2, 2, 3);
  }

  private ActorFile actors(String... rows) {
    return ActorFile.of(table(ACTORS + String.join("\n", rows)), sides.ids());
  }

  private static TsvTable table(String text) {
    return TsvTable.read("test", text);
  }
}
