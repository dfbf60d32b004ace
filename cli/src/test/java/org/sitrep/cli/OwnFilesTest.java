package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
  private static final String PLACES =
      "id\tkind\tname_en\tname_ar\tparent\tlat\tlon\tpopulation\tvariants_en\tvariants_ar"
          + "\tambiguous\n";

  @TempDir Path folder;

  @Test
  void a_place_an_outlet_and_a_rule_of_a_desk_are_read_with_the_projects() throws IOException {
    put(
        "lexicon/places/sy.tsv",
        PLACES + "sy-zarqan\tTOWN\tZarqan\tزرقان\tsy-homs-governorate\t34.6\t36.9\t\t\t\t\n");
    put("language/ar/triggers.txt", "[desk-swallow]\nverb التهم | يلتهم | التهام | | \n");
    put(
        "language/ar/rules.txt",
        """
        rule desk-swallowed
        kind CAPTURED
        needs-actor
        pattern <desk-swallow> *5 PLACE(*)
        example التهمت الفصائل بلدة زرقان => CAPTURED زرقان sy-opposition
        not التهمت النيران بلدة زرقان
        """);
    String text = "التهمت فصائل المعارضة السورية زرقان شرق مدينة حمص.";
    assertThat(CommandLineRun.of("explain", text).out()).doesNotContain("CAPTURED");
    assertThat(CommandLineRun.of("explain", "--own", folder.toString(), text).out())
        .contains("CAPTURED Zarqan", "rule: ar/desk-swallowed", "-> sy-zarqan TOWN");
    CommandLineRun check = CommandLineRun.of("check", "--own", folder.toString());
    assertThat(check.out()).containsPattern("\\d+ places");
    assertThat(check.err()).isEqualTo("sitrep: no fault\n");
    assertThat(check.exit()).isZero();
  }

  @Test
  void a_row_with_the_id_of_one_of_the_projects_replaces_it() throws IOException {
    put(
        "lexicon/places/sy.tsv",
        PLACES + "sy-homs\tCITY\tEmesa\tايميسا\tsy-homs-governorate\t34.7\t36.7\t\t\t\t\n");
    String text = "سيطرت فصائل المعارضة السورية على مدينة ايميسا.";
    assertThat(CommandLineRun.of("explain", "--own", folder.toString(), text).out())
        .contains("CAPTURED Emesa", "-> sy-homs CITY");
  }

  @Test
  void a_fault_is_named_with_the_desks_file_and_line() throws IOException {
    put("lexicon/places/sy.tsv", PLACES + "sy-zarqan\tHAMLET\tZarqan\tزرقان\t\t\t\t\t\t\t\n");
    CommandLineRun check = CommandLineRun.of("check", "--own", folder.toString());
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains("[" + folder + "/lexicon/places/sy.tsv:2] sy-zarqan has kind");
    CommandLineRun explain = CommandLineRun.of("explain", "--own", folder.toString(), "حمص");
    assertThat(explain.exit()).isEqualTo(1);
    assertThat(explain.err()).hasLineCount(1).contains("sy.tsv:2]");
  }

  @Test
  void a_rule_that_breaks_its_own_example_is_a_fault() throws IOException {
    put(
        "language/en/rules.txt",
        """
        rule desk-wrong
        kind CAPTURED
        pattern <fall> nowhere PLACE
        example The town of Eastmoor fell => CAPTURED Eastmoor
        not It rained
        """);
    CommandLineRun check = CommandLineRun.of("check", "--own", folder.toString());
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains("[" + folder + "/language/en/rules.txt:4]");
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
