package org.sitrep.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.Json;

/**
 * Rows as one GeoJSON FeatureCollection (RFC 7946): a point a place, longitude first; a place
 * without coordinates has a null geometry.
 */
final class GeoJson {
  private GeoJson() {}

  static String of(List<CityStatus> rows) {
    ObjectNode collection = Json.mapper().createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = collection.putArray("features");
    rows.forEach(row -> features.add(feature(row)));
    try {
      return Json.mapper().writeValueAsString(collection) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a tree of JSON nodes is JSON", impossible);
    }
  }

  private static ObjectNode feature(CityStatus row) {
    ObjectNode feature = Json.mapper().createObjectNode().put("type", "Feature");
    feature.put("id", row.place().id().value());
    Double lat = row.place().lat();
    Double lon = row.place().lon();
    if (lat == null || lon == null) {
      feature.putNull("geometry");
    } else {
      feature.putObject("geometry").put("type", "Point").putArray("coordinates").add(lon).add(lat);
    }
    JsonNode properties = Json.mapper().valueToTree(row);
    return feature.<ObjectNode>set("properties", properties);
  }
}
