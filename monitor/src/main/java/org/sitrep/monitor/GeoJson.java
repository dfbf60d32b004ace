package org.sitrep.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.situation.Summary;

/**
 * Rows as one GeoJSON FeatureCollection (RFC 7946): a point a place, longitude first; a place
 * without coordinates has a null geometry.
 */
public final class GeoJson {
  private GeoJson() {}

  static String of(List<CityStatus> rows) {
    return collection(
        rows.stream().map(row -> feature(row, Json.mapper().valueToTree(row))).toList());
  }

  /**
   * Rows with their population and last change. What maps are coloured and labelled by stands
   * beside the row as plain values too, because most programs for maps read no others.
   */
  public static String summaries(List<Summary> rows) {
    return collection(rows.stream().map(GeoJson::feature).toList());
  }

  private static ObjectNode feature(Summary summary) {
    CityStatus row = summary.row();
    ObjectNode properties = summary.json();
    properties.put("name_en", row.place().name().en());
    properties.put("name_ar", row.place().name().ar());
    properties.put("country", row.place().country());
    properties.put(
        "controller_id", row.controller() == null ? null : row.controller().id().value());
    properties.put("controller_en", row.controller() == null ? null : row.controller().name().en());
    properties.put("controller_ar", row.controller() == null ? null : row.controller().name().ar());
    properties.put("since_from", row.since() == null ? null : row.since().from().toString());
    properties.put("origins", row.counts().origins());
    properties.put("for", row.counts().forCount());
    properties.put("against", row.counts().against());
    return feature(row, properties);
  }

  private static String collection(List<ObjectNode> each) {
    ObjectNode collection = Json.mapper().createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = collection.putArray("features");
    each.forEach(features::add);
    try {
      return Json.mapper().writeValueAsString(collection) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a tree of JSON nodes is JSON", impossible);
    }
  }

  private static ObjectNode feature(CityStatus row, JsonNode properties) {
    ObjectNode feature = Json.mapper().createObjectNode().put("type", "Feature");
    feature.put("id", row.place().id().value());
    Double lat = row.place().lat();
    Double lon = row.place().lon();
    if (lat == null || lon == null) {
      feature.putNull("geometry");
    } else {
      feature.putObject("geometry").put("type", "Point").putArray("coordinates").add(lon).add(lat);
    }
    return feature.<ObjectNode>set("properties", properties);
  }
}
