package org.sitrep.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Folders;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.ar.ArabicPack;
import org.sitrep.enrich.language.en.EnglishPack;

/** The governorates and districts of Syria as the authorities list them, found in our lexicon. */
class OfficialAreasTest {
  private static final double SLACK_DEGREES = 0.05;

  /** A line of the official table that is broken in two has fewer. */
  private static final int COLUMNS = 11;

  /** One official area; the bounds of its box are in degrees. */
  private record Area(
      String english, String arabic, double south, double west, double north, double east) {
    boolean holds(Place place) {
      Double lat = place.lat();
      Double lon = place.lon();
      return lat != null
          && lon != null
          && lat >= south - SLACK_DEGREES
          && lat <= north + SLACK_DEGREES
          && lon >= west - SLACK_DEGREES
          && lon <= east + SLACK_DEGREES;
    }
  }

  private final PlaceLexicon lexicon =
      PlaceLexicon.read(DataFiles.ofProject(), CountryLexicon.read(DataFiles.ofProject()));

  @Test
  void each_is_found_inside_its_box_by_its_arabic_and_its_english_name() throws IOException {
    Optional<Path> official = Folders.shared("gazetteer/syria-admin.tsv");
    assumeTrue(official.isPresent(), "skipped: ../shared/gazetteer is not there");
    List<String> disagreements = new ArrayList<>();
    Map<String, List<Place>> arabic = names(new ArabicPack());
    Map<String, List<Place>> english = names(new EnglishPack());
    for (Area area : areas(official.orElseThrow())) {
      look(area, area.arabic(), new ArabicPack(), arabic, disagreements);
      look(area, area.english(), new EnglishPack(), english, disagreements);
    }
    System.out.println("official areas on which ours disagrees: " + disagreements);
    assertThat(disagreements).isEmpty();
  }

  private static void look(
      Area area,
      String name,
      LanguagePack pack,
      Map<String, List<Place>> names,
      List<String> disagreements) {
    List<Place> places = names.getOrDefault(key(name, pack), List.of());
    if (places.stream().noneMatch(area::holds)) {
      disagreements.add(area.english() + " by '" + name + "': " + places);
    }
  }

  private Map<String, List<Place>> names(LanguagePack pack) {
    Map<String, List<Place>> names = new HashMap<>();
    for (Place place : lexicon.all()) {
      for (String name : place.names(pack.code())) {
        names.computeIfAbsent(key(name, pack), folded -> new ArrayList<>()).add(place);
      }
    }
    return names;
  }

  /** Lists differ in blanks, hyphens and apostrophes. */
  private static String key(String name, LanguagePack pack) {
    return String.join("", pack.fold(name)).replaceAll("[^\\p{L}]", "");
  }

  private static List<Area> areas(Path official) throws IOException {
    List<Area> areas = new ArrayList<>();
    for (String line : Files.readAllLines(official)) {
      String[] cells = line.split("\t");
      if (cells.length == COLUMNS && cells[0].matches("[12]")) {
        int box = COLUMNS - 4;
        areas.add(
            new Area(
                cells[2],
                cells[3].replaceFirst("^مركز ", ""),
                Double.parseDouble(cells[box]),
                Double.parseDouble(cells[box + 1]),
                Double.parseDouble(cells[box + 2]),
                Double.parseDouble(cells[box + 3])));
      }
    }
    return areas;
  }
}
