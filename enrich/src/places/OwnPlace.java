import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the project's own places.
 *
 * @param parent empty for an area of the first level
 * @param lat NaN where unknown
 * @param lon NaN where unknown
 * @param ambiguous empty, a language, or yes
 */
record OwnPlace(
    String id,
    String kind,
    String parent,
    double lat,
    double lon,
    List<String> english,
    List<String> arabic,
    String ambiguous) {

  static List<OwnPlace> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("id\t") && !line.isBlank())
        .map(OwnPlace::parse)
        .toList();
  }

  private static OwnPlace parse(String line) {
    String[] cells = (line + "\t\t\t\t\t\t\t\t\t\t").split("\t", -1);
    return new OwnPlace(
        cells[0].strip(),
        cells[1].strip(),
        cells[4].strip(),
        number(cells[5]),
        number(cells[6]),
        names(cells[2].replaceFirst(" \\(.*\\)$", ""), cells[8]),
        names(cells[3], cells[9]),
        cells[10].strip());
  }

  private static double number(String cell) {
    return cell.isBlank() ? Double.NaN : Double.parseDouble(cell.strip());
  }

  private static List<String> names(String main, String variants) {
    List<String> names = new ArrayList<>();
    Stream.concat(Stream.of(main), Stream.of(variants.split("\\|")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names;
  }

  boolean isSettlement() {
    return kind.equals("CITY") || kind.equals("TOWN") || kind.equals("VILLAGE");
  }

  boolean isQuarter() {
    return kind.equals("NEIGHBOURHOOD");
  }

  boolean ambiguousIn(String language) {
    return ambiguous.equals("yes") || ambiguous.equals(language);
  }
}
