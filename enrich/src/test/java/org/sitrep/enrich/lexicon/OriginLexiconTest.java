package org.sitrep.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.language.DataFiles;

/** The registry of origins against itself, and what is refused. */
class OriginLexiconTest {
  private static final String COLUMNS =
      "id\tkind\tname_en\tname_ar\taliases_en\taliases_ar\towner\tcountry\tzone\tside\n";

  private final TsvTable origins = TsvTable.of(DataFiles.ofProject(), "lexicon/origins.tsv");

  @Test
  void it_knows_at_least_200_origins() {
    assertThat(origins.rows()).hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  void its_file_has_no_faults() {
    assertThat(OriginFaults.of(origins, ActorLexicon.conflictFiles(DataFiles.ofProject()).ids()))
        .isEmpty();
  }

  @Test
  void a_kind_a_zone_and_a_side_that_are_none_are_faults_with_their_lines() {
    TsvTable wrong =
        table(
            "a\tPAPER\tA\t\t\t\t\tsy\tAsia/Damascus\t",
            "b\tOUTLET\tB\t\t\t\t\tsy\tAsia/Atlantis\t",
            "c\tOUTLET\tC\t\t\t\t\tsy\tAsia/Damascus\tnobody",
            "c\tOUTLET\tC\t\t\t\t\tsy\tAsia/Damascus\t",
            "d\tOUTLET\tB\t\t\t\t\tsy\tAsia/Damascus\t");
    assertThat(OriginFaults.of(wrong, Set.of()))
        .extracting(Fault::line)
        .containsExactly(2, 3, 4, 5, 6);
  }

  private static TsvTable table(String... rows) {
    return TsvTable.read("test", COLUMNS + String.join("\n", rows));
  }
}
