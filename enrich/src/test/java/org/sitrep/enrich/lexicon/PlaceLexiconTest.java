package org.sitrep.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Folders;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.ar.ArabicPack;
import org.sitrep.model.Granularity;
import org.sitrep.model.PlaceId;

/** The places of the project against themselves and against official names. */
class PlaceLexiconTest {
  private static final double SLACK_DEGREES = 0.05;

  /** A line of the official table that is broken in two has fewer. */
  private static final int COLUMNS = 11;

  private final PlaceLexicon lexicon =
      PlaceLexicon.read(DataFiles.ofProject(), CountryLexicon.read(DataFiles.ofProject()));
  private final ArabicPack arabic = new ArabicPack();

  @Test
  void it_knows_at_least_350_places_of_syria() {
    assertThat(lexicon.size()).isGreaterThanOrEqualTo(350);
  }

  @Test
  void a_place_of_our_own_is_also_spelled_as_the_gazetteer_does_and_keeps_its_id() {
    Place kharkiv = Objects.requireNonNull(lexicon.get(new PlaceId("ua-kharkiv")));
    assertThat(kharkiv.namesEn()).contains("Kharkiv", "Kharkov", "Charkiv");
    assertThat(kharkiv.ambiguous("en")).isFalse();
  }

  @Test
  void settlements_that_only_the_gazetteer_has_lie_in_areas_of_our_own() {
    assertThat(lexicon.all().stream().filter(place -> place.country().equals("ua")).count())
        .isGreaterThan(2_500);
    Place village = named("Hryshyne", "ua-donetsk-oblast");
    assertThat(village.kind()).isEqualTo(Granularity.VILLAGE);
    assertThat(village.namesAr()).contains("غريشيني");
  }

  /** Where two places of a country would be told apart by nothing, one of them is not there. */
  @Test
  void nothing_of_the_gazetteer_stands_beside_the_same_place_of_our_own() {
    List<String> twice = new ArrayList<>();
    Map<String, List<Place>> byName = new HashMap<>();
    for (Place place : lexicon.all()) {
      boolean settlement =
          place.kind() == Granularity.CITY
              || place.kind() == Granularity.TOWN
              || place.kind() == Granularity.VILLAGE;
      if (settlement) {
        byName
            .computeIfAbsent(place.country() + place.namesEn().get(0), n -> new ArrayList<>())
            .add(place);
      }
    }
    for (List<Place> alike : byName.values()) {
      for (Place one : alike) {
        for (Place other : alike) {
          if (one.id().compareTo(other.id()) < 0 && one.kilometresTo(other) < 5) {
            twice.add(one.id() + " " + other.id());
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  private Place named(String name, String parent) {
    return lexicon.all().stream()
        .filter(place -> place.namesEn().contains(name))
        .filter(place -> new PlaceId(parent).equals(place.parent()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_settlement_lies_in_an_area_that_is_there_and_has_names_in_both_languages() {
    for (Place place : lexicon.all()) {
      assertThat(place.namesAr()).as("%s", place.id()).isNotEmpty();
      assertThat(place.namesEn()).as("%s", place.id()).isNotEmpty();
      if (place.kind() != Granularity.GOVERNORATE) {
        assertThat(lexicon.get(place.parent())).as("parent of %s", place.id()).isNotNull();
      }
      if (place.country().equals("sy")) {
        assertThat(place.lat()).as("%s", place.id()).isBetween(32.0, 37.5);
        assertThat(place.lon()).as("%s", place.id()).isBetween(35.5, 42.5);
      }
    }
  }

  @Test
  void every_official_governorate_district_and_subdistrict_is_known_by_its_arabic_name()
      throws IOException {
    Optional<Path> official = Folders.shared("gazetteer/syria-admin.tsv");
    assumeTrue(official.isPresent(), "skipped: ../shared/gazetteer is not there");
    Set<List<String>> known = new HashSet<>();
    for (Place place : lexicon.all()) {
      place.namesAr().forEach(name -> known.add(arabic.fold(name)));
    }
    List<String> unknown = new ArrayList<>();
    for (String line : lines(official.orElseThrow())) {
      String name = line.split("\t")[3].replaceFirst("^مركز ", "");
      if (!known.contains(arabic.fold(name))) {
        unknown.add(name);
      }
    }
    System.out.println("official names that no place bears: " + unknown);
    assertThat(unknown).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void every_settlement_lies_in_the_box_of_its_official_governorate() throws IOException {
    Optional<Path> official = Folders.shared("gazetteer/syria-admin.tsv");
    assumeTrue(official.isPresent(), "skipped: ../shared/gazetteer is not there");
    Map<List<String>, double[]> boxes = new HashMap<>();
    for (String line : lines(official.orElseThrow())) {
      String[] cells = line.split("\t");
      if (cells[0].equals("1")) {
        boxes.put(
            arabic.fold(cells[3]),
            new double[] {
              Double.parseDouble(cells[7]), Double.parseDouble(cells[8]),
              Double.parseDouble(cells[9]), Double.parseDouble(cells[10])
            });
      }
    }
    for (Place place : lexicon.all()) {
      Place parent = lexicon.get(place.parent());
      Double lat = place.lat();
      Double lon = place.lon();
      if (!place.country().equals("sy")
          || parent == null
          || parent.kind() != Granularity.GOVERNORATE
          || lat == null
          || lon == null) {
        continue;
      }
      double[] box = Objects.requireNonNull(boxes.get(arabic.fold(parent.namesAr().get(0))));
      assertThat(lat)
          .as("%s", place.id())
          .isBetween(box[0] - SLACK_DEGREES, box[2] + SLACK_DEGREES);
      assertThat(lon)
          .as("%s", place.id())
          .isBetween(box[1] - SLACK_DEGREES, box[3] + SLACK_DEGREES);
    }
  }

  private static List<String> lines(Path path) throws IOException {
    List<String> lines = Files.readAllLines(path);
    return lines.stream().skip(1).filter(line -> line.split("\t").length == COLUMNS).toList();
  }
}
