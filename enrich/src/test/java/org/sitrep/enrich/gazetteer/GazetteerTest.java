package org.sitrep.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Languages;
import org.sitrep.enrich.lexicon.Lexicons;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.ArticleId;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Entity;
import org.sitrep.model.EntityType;
import org.sitrep.model.Granularity;
import org.sitrep.model.Outcome;
import org.sitrep.model.PlaceId;
import org.sitrep.model.RawArticle;

/** Places of a GeoNames dump beside the project's own; all rows are made up but Homs. */
class GazetteerTest {
  private static final Languages LANGUAGES = Languages.read(DataFiles.ofProject());
  private static final Instant PUBLISHED = Instant.parse("2024-12-05T12:00:00Z");

  private final Lexicons lexicons = Lexicons.read(DataFiles.ofProject(), LANGUAGES);

  @TempDir Path folder = Path.of(".");

  @Test
  void a_feature_code_says_what_sort_of_place_a_row_is() throws IOException {
    add(
        row(1, "Brookmoor", "PPLA", 120_000),
        row(2, "Fenwick", "PPL", 9_000),
        row(3, "Thornlow", "PPL", 300),
        row(4, "Lowgate", "PPLX", 0),
        row(5, "Brookmoor Airport", "AIRP", 0),
        row(6, "Moorland", "ADM2", 0),
        row(7, "Old Brook", "PPLQ", 0),
        row(8, "Brook River", "STM", 0));
    assertThat(place(1).kind()).isEqualTo(Granularity.CITY);
    assertThat(place(2).kind()).isEqualTo(Granularity.TOWN);
    assertThat(place(3).kind()).isEqualTo(Granularity.VILLAGE);
    assertThat(place(4).kind()).isEqualTo(Granularity.NEIGHBOURHOOD);
    assertThat(place(5).kind()).isEqualTo(Granularity.FACILITY);
    assertThat(place(6).kind()).isEqualTo(Granularity.DISTRICT);
    assertThat(lexicons.places().get(new PlaceId("gn-7"))).isNull();
    assertThat(lexicons.places().get(new PlaceId("gn-8"))).isNull();
  }

  @Test
  void a_place_lies_in_the_area_of_its_code() throws IOException {
    add(
        row(1, "Brookmoor", "PPLA", 120_000),
        row(9, "Brookland", "ADM1", 0),
        row(2, "Fenwick", "PPL", 9_000));
    assertThat(place(2).parent()).isEqualTo(new PlaceId("gn-9"));
    assertThat(place(9).parent()).isNull();
  }

  @Test
  void a_place_of_our_own_keeps_its_id_and_gains_names() throws IOException {
    GazetteerReport report =
        add(
            line(169577, "Homs", "Homs", "Emesopolis", 34.73, 36.72, "PPLA", "SY", "11", 775_404),
            line(3, "Thornlow", "Thornlow", "", 34.8, 36.8, "PPL", "SY", "11", 300));
    assertThat(report.known()).isEqualTo(1);
    assertThat(lexicons.places().get(new PlaceId("gn-169577"))).isNull();
    assertThat(places("en", "The army entered Emesopolis in Syria.")).contains("sy-homs");
    assertThat(place(3).parent()).isEqualTo(new PlaceId("sy-homs-governorate"));
  }

  @Test
  void a_namesake_far_off_is_another_place() throws IOException {
    add(line(5, "Homs", "Homs", "", 36.9, 41.2, "PPL", "SY", "7", 200));
    assertThat(place(5).name().en()).isEqualTo("Homs");
  }

  @Test
  void names_of_small_places_need_a_word_of_kind_and_large_cities_do_not() throws IOException {
    add(
        line(1, "Brookmoor", "Brookmoor", "", 34, 37, "PPLA", "SY", "1", 120_000),
        line(3, "Thornlow", "Thornlow", "", 34.1, 37, "PPL", "SY", "1", 300));
    assertThat(places("en", "Troops in Syria entered Brookmoor and Thornlow."))
        .containsExactly("gn-1");
    assertThat(places("en", "Troops in Syria entered the village of Thornlow."))
        .containsExactly("gn-3");
  }

  @Test
  void the_table_of_alternate_names_gives_names_in_each_language() throws IOException {
    Path main = write("XX.txt", line(1, "Brūkmūr", "Brukmur", "", 34, 37, "PPLC", "SY", "1", 1));
    Path names =
        write(
            "alternateNames.txt",
            "10\t1\tar\tالبروكمور\t1\t\t\t\t\t",
            "11\t1\ten\tBrookmoor\t1\t\t\t\t\t",
            "12\t1\ten\tBig Brook\t\t\t1\t\t\t",
            "13\t1\tlink\thttps://example.org/Brook\t\t\t\t\t\t",
            "14\t1\tru\tБрукмур",
            "15\t1\ten\tOldbrook\t\t\t\t1\t\t");
    Gazetteer.addTo(lexicons.places(), LANGUAGES.all(), List.of(names, main));
    assertThat(place(1).name().en()).isEqualTo("Brookmoor");
    assertThat(place(1).name().ar()).isEqualTo("البروكمور");
    assertThat(places("ar", "دخلت القوات السورية البروكمور.")).containsExactly("gn-1");
    assertThat(places("en", "Syrian troops entered Oldbrook.")).containsExactly("gn-1");
    assertThat(places("en", "Syrian troops entered Big Brook.")).isEmpty();
  }

  @Test
  void names_of_the_third_column_count_in_the_language_of_their_letters() throws IOException {
    add(line(1, "Brūkmūr", "Brukmur", "BRK,Брукмур,البروكمور", 34, 37, "PPLC", "SY", "1", 1));
    assertThat(place(1).name().ar()).isEqualTo("البروكمور");
    assertThat(place(1).name().en()).isEqualTo("Brūkmūr");
    assertThat(places("en", "Syrian troops entered Brukmur.")).containsExactly("gn-1");
    assertThat(places("en", "Syrian troops entered BRK.")).isEmpty();
  }

  @Test
  void bad_lines_are_told_by_their_number_and_the_others_are_read() throws IOException {
    GazetteerReport report =
        add(
            row(1, "Brookmoor", "PPLA", 120_000),
            "2\tFenwick\tFenwick",
            row(3, "Thornlow", "PPL", 300).replace("34.0", "north"),
            row(4, "Lowgate", "PPL", 300).replace("34.0", "134.0"),
            row(5, "Fernby", "PPL", 300));
    assertThat(report.malformed()).isEqualTo(3);
    assertThat(report.places()).isEqualTo(2);
    assertThat(report.sentences().get(0))
        .isEqualTo("[XX.txt:2] has 3 columns, expected 19; the line was skipped");
    assertThat(report.sentences().get(1)).startsWith("[XX.txt:3]");
    assertThat(report.sentences().get(2)).startsWith("[XX.txt:4]");
  }

  @Test
  void many_bad_lines_are_counted() throws IOException {
    String[] lines = new String[40];
    for (int at = 0; at < lines.length; at++) {
      lines[at] = at % 2 == 0 ? row(at + 1, "Brookmoor", "PPL", 3) : "nothing";
    }
    GazetteerReport report = add(lines);
    assertThat(report.malformed()).isEqualTo(20);
    assertThat(report.sentences())
        .hasSize(6)
        .last()
        .asString()
        .isEqualTo("[XX.txt] 20 lines were skipped, the first are above");
  }

  @Test
  void a_file_that_is_no_such_table_is_one_sentence() throws IOException {
    Path wrong = write("notes.txt", "nothing here", "nor here");
    assertThatThrownBy(() -> Gazetteer.require(List.of(wrong)))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("notes.txt is no GeoNames table: its first line has 1, expected 19");
    Path missing = folder.resolve("missing.txt");
    assertThatThrownBy(() -> Gazetteer.require(List.of(missing)))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("no such gazetteer file");
  }

  @Test
  void the_archive_it_comes_in_is_read_as_it_is() throws IOException {
    Path zip = folder.resolve("XX.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("readme.txt"));
      entries.write("about the files\n".getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new ZipEntry("XX.txt"));
      entries.write(row(1, "Brookmoor", "PPLA", 120_000).getBytes(StandardCharsets.UTF_8));
    }
    Gazetteer.addTo(lexicons.places(), LANGUAGES.all(), List.of(zip));
    assertThat(place(1).name().en()).isEqualTo("Brookmoor");
  }

  private GazetteerReport add(String... lines) throws IOException {
    return Gazetteer.addTo(lexicons.places(), LANGUAGES.all(), List.of(write("XX.txt", lines)));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private Place place(int id) {
    return Objects.requireNonNull(lexicons.places().get(new PlaceId("gn-" + id)));
  }

  /** The ids of the places a text names. */
  private List<String> places(String language, String text) {
    RawArticle article =
        new RawArticle(
            new ArticleId("made"), "unknown", null, "", text, PUBLISHED, language, PUBLISHED, null);
    return switch (Extractor.of(LANGUAGES, lexicons).extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) ->
          enriched.entities().stream()
              .filter(entity -> entity.type() == EntityType.PLACE)
              .map(Entity::id)
              .filter(Objects::nonNull)
              .toList();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }

  private static String row(int id, String name, String code, long population) {
    return line(id, name, name, "", 34.0, 37.0, code, "SY", "1", population);
  }

  private static String line(
      int id,
      String name,
      String ascii,
      String alternates,
      double lat,
      double lon,
      String code,
      String country,
      String admin1,
      long population) {
    return String.join(
        "\t",
        String.valueOf(id),
        name,
        ascii,
        alternates,
        String.valueOf(lat),
        String.valueOf(lon),
        "P",
        code,
        country,
        "",
        admin1,
        "",
        "",
        "",
        String.valueOf(population),
        "",
        "10",
        "Asia/Damascus",
        "2024-01-01");
  }
}
