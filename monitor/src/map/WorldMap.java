import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes {@code page/world.json}, the coastlines and borders of the map, out of {@code
 * countries-50m.json} of the npm package {@code world-atlas} 2.0.2 (ISC), which is Natural Earth
 * 4.1 at 1:50 million (public domain). Run by hand, when the data change, with Jackson and ICU4J on
 * the class path: {@code java -cp JARS WorldMap.java countries-50m.json world.json}.
 *
 * <p>An arc is a line in steps: first its start, then differences, in units of {@code scale}
 * degrees from {@code from}. Land is rings of arcs (a negative number is the arc ~number,
 * backwards); borders are the arcs that two countries share; a name is an ISO 3166 code, where it
 * stands, and how many degrees its land is wide.
 */
final class WorldMap {
  private static final double SOUTH = -60;

  private final JsonNode atlas;
  private final List<int[]> arcs = new ArrayList<>();

  private WorldMap(JsonNode atlas) {
    this.atlas = atlas;
    atlas.get("arcs").forEach(arc -> arcs.add(numbers(arc)));
  }

  public static void main(String[] arguments) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode atlas = json.readTree(Path.of(arguments[0]).toFile());
    Files.write(Path.of(arguments[1]), json.writeValueAsBytes(new WorldMap(atlas).compact(json)));
  }

  private ObjectNode compact(ObjectMapper json) {
    ObjectNode world = json.createObjectNode();
    world.put("source", "Natural Earth 1:50m (public domain) by way of world-atlas 2.0.2 (ISC)");
    world.set("scale", atlas.at("/transform/scale"));
    world.set("from", atlas.at("/transform/translate"));
    ArrayNode lines = world.putArray("arcs");
    List<List<Integer>> land = rings(atlas.at("/objects/land"));
    land.removeIf(ring -> box(ring)[3] < SOUTH);
    Map<Integer, Integer> kept = new HashMap<>();
    ArrayNode rings = world.putArray("land");
    for (List<Integer> ring : land) {
      ArrayNode line = rings.addArray();
      ring.forEach(arc -> line.add(renumbered(arc, kept, lines)));
    }
    ArrayNode borders = world.putArray("borders");
    borders().forEach(arc -> borders.add(renumbered(arc, kept, lines)));
    ArrayNode names = world.putArray("names");
    atlas.at("/objects/countries/geometries").forEach(country -> name(country, names));
    return world;
  }

  private int renumbered(int arc, Map<Integer, Integer> numbers, ArrayNode lines) {
    int line =
        numbers.computeIfAbsent(
            arc < 0 ? ~arc : arc,
            old -> {
              ArrayNode steps = lines.addArray();
              for (int step : arcs.get(old)) {
                steps.add(step);
              }
              return lines.size() - 1;
            });
    return arc < 0 ? ~line : line;
  }

  private List<Integer> borders() {
    Map<Integer, Integer> sharers = new HashMap<>();
    atlas
        .at("/objects/countries/geometries")
        .forEach(
            country ->
                rings(country).stream()
                    .flatMap(List::stream)
                    .map(arc -> arc < 0 ? ~arc : arc)
                    .distinct()
                    .forEach(arc -> sharers.merge(arc, 1, Integer::sum)));
    return sharers.entrySet().stream()
        .filter(arc -> arc.getValue() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private void name(JsonNode country, ArrayNode names) {
    if (!country.path("id").isTextual()) {
      return;
    }
    double[] widest = new double[4];
    for (List<Integer> ring : rings(country)) {
      double[] box = box(ring);
      if (box[2] - box[0] > widest[2] - widest[0]) {
        widest = box;
      }
    }
    String code = Region.getInstance(Integer.parseInt(country.get("id").asText())).toString();
    names
        .addArray()
        .add(code)
        .add(tenths((widest[0] + widest[2]) / 2))
        .add(tenths((widest[1] + widest[3]) / 2))
        .add(tenths(widest[2] - widest[0]));
  }

  private static double tenths(double degrees) {
    return Math.round(degrees * 10) / 10.0;
  }

  /** West, south, east, north. */
  private double[] box(List<Integer> ring) {
    double[] box = {180, 90, -180, -90};
    for (int arc : ring) {
      int x = 0;
      int y = 0;
      int[] steps = arcs.get(arc < 0 ? ~arc : arc);
      for (int i = 0; i < steps.length; i += 2) {
        x += steps[i];
        y += steps[i + 1];
        double lon = x * at("scale", 0) + at("translate", 0);
        double lat = y * at("scale", 1) + at("translate", 1);
        box[0] = Math.min(box[0], lon);
        box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon);
        box[3] = Math.max(box[3], lat);
      }
    }
    return box;
  }

  private double at(String part, int axis) {
    return atlas.get("transform").get(part).get(axis).asDouble();
  }

  private static List<List<Integer>> rings(JsonNode shape) {
    List<List<Integer>> rings = new ArrayList<>();
    if (shape.has("geometries")) {
      shape.get("geometries").forEach(part -> rings.addAll(rings(part)));
    } else if (shape.has("arcs")) {
      collect(shape.get("arcs"), rings);
    }
    return rings;
  }

  private static void collect(JsonNode nested, List<List<Integer>> rings) {
    if (nested.get(0).isInt()) {
      List<Integer> ring = new ArrayList<>();
      nested.forEach(arc -> ring.add(arc.asInt()));
      rings.add(ring);
    } else {
      nested.forEach(part -> collect(part, rings));
    }
  }

  private static int[] numbers(JsonNode arc) {
    int[] steps = new int[arc.size() * 2];
    for (int i = 0; i < arc.size(); i++) {
      steps[2 * i] = arc.get(i).get(0).asInt();
      steps[2 * i + 1] = arc.get(i).get(1).asInt();
    }
    return steps;
  }
}
