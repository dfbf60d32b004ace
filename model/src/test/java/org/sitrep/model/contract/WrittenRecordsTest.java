package org.sitrep.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.SplittableRandom;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.model.contract.RandomRecords.Fill;
import org.sitrep.model.wire.EventType;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.JsonSerde;

class WrittenRecordsTest {
  private static final int TIMES = 100;
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources()));

  private static Schema schema(EventType type) {
    return SCHEMAS.getSchema(SchemaLocation.of(Docs.schema(type.record()).toUri().toString()));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_holds_against_its_schema_and_comes_back_the_same(EventType type)
      throws Exception {
    check(type, type.record());
  }

  private static <R extends Record> void check(EventType type, Class<R> record) throws Exception {
    Schema schema = schema(type);
    Serde<R> serde = JsonSerde.of(record);
    for (Fill fill : Fill.values()) {
      for (int seed = 0; seed < TIMES; seed++) {
        R written = new RandomRecords(new SplittableRandom(seed), fill).next(record);
        byte[] bytes = serde.serializer().serialize("t", written);
        assertThat(schema.validate(Json.mapper().readTree(bytes), WrittenRecordsTest::strict))
            .as("seed %d: %s", seed, written)
            .isEmpty();
        R read = serde.deserializer().deserialize("t", bytes);
        assertThat(read).isEqualTo(written);
        assertThat(serde.serializer().serialize("t", read)).isEqualTo(bytes);
      }
    }
  }

  private static void strict(ExecutionContext context) {
    context.executionConfig(config -> config.formatAssertionsEnabled(true));
  }

  @ParameterizedTest
  @EnumSource
  void a_schema_refuses_what_lacks_a_required_field(EventType type) throws Exception {
    Record written = new RandomRecords(new SplittableRandom(1), Fill.FULL).next(type.record());
    ObjectNode json = Json.mapper().valueToTree(written);
    Schema schema = schema(type);
    for (JsonNode required : Docs.json(Docs.schema(type.record())).get("required")) {
      ObjectNode without = json.deepCopy();
      without.remove(required.textValue());
      assertThat(schema.validate(without)).as(required.textValue()).isNotEmpty();
    }
  }
}
