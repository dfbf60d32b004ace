package org.sitrep.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.LocalName;
import org.sitrep.model.wire.Json;

class TableFormatTest {
  private static final List<CityStatus> ROWS =
      List.of(
          Rows.homs(ControlStatus.CONTROLLED),
          Rows.row("xx-x", new LocalName("=A,\"b\"", null), ControlStatus.UNKNOWN, null, null, ""));

  @Test
  void csv_has_as_many_cells_in_every_line_and_no_formulas() {
    String[] lines = TableFormat.CSV.render(ROWS, Colours.OFF).split("\r\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[1])
        .startsWith("sy-homs,Homs,حمص,CITY,sy,sy-homs-area,34.73,36.71,CONTROLLED,sy-government")
        .endsWith(",0.9340,2024-12-07T12:00:00Z,9,5,4,3,4,1,0,2,1,7");
    assertThat(lines[1].split(",", -1)).hasSameSizeAs(lines[0].split(",", -1));
    assertThat(lines[2]).startsWith("xx-x,\"'=A,\"\"b\"\"\",,CITY");
  }

  @Test
  void geojson_is_a_feature_collection_with_longitude_first() throws Exception {
    JsonNode collection = Json.mapper().readTree(TableFormat.GEOJSON.render(ROWS, Colours.OFF));
    assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
    JsonNode homs = collection.path("features").path(0);
    assertThat(homs.at("/geometry/coordinates").toString()).isEqualTo("[36.71,34.73]");
    assertThat(homs.at("/properties/status").asText()).isEqualTo("CONTROLLED");
    assertThat(homs.path("id").asText()).isEqualTo("sy-homs");
    JsonNode unknown = collection.path("features").path(1);
    assertThat(unknown.has("geometry")).isTrue();
    assertThat(unknown.path("geometry").isNull()).isTrue();
  }

  @Test
  void json_is_one_row_a_line_and_reads_back_as_it_was() throws Exception {
    String[] lines = TableFormat.JSON.render(ROWS, Colours.OFF).split("\n");
    assertThat(lines).hasSize(2);
    assertThat(Json.mapper().readValue(lines[0], CityStatus.class)).isEqualTo(ROWS.getFirst());
  }
}
