package org.sitrep.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.model.LocalName;
import org.sitrep.model.wire.EventType;

/** Walks each record and its schema side by side. */
class SchemaComponentsTest {
  /** A place in a schema file, references followed. */
  private record Node(Path file, JsonNode schema) {
    Node resolved() {
      JsonNode open =
          schema.path("anyOf").path(0).has("$ref") ? schema.get("anyOf").get(0) : schema;
      if (!open.has("$ref")) {
        return this;
      }
      String[] target = open.get("$ref").textValue().split("#", 2);
      Path other = target[0].isEmpty() ? file : file.resolveSibling(target[0]);
      JsonNode document = Docs.json(other);
      return new Node(other, target.length == 1 ? document : document.at(target[1])).resolved();
    }

    Node child(JsonNode child) {
      return new Node(file, child);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_component_is_in_the_schema_and_every_property_in_the_record(EventType type) {
    Path file = Docs.schema(type.record());
    assertThat(Docs.json(file).get("title").textValue()).isEqualTo(type.record().getSimpleName());
    sameRecord(type.record(), new Node(file, Docs.json(file)));
  }

  private static void sameRecord(Class<?> record, Node node) {
    JsonNode properties = node.schema().get("properties");
    List<String> required = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      String name = name(component);
      names.add(name);
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!nullable && !hasDefault(component)) {
        required.add(name);
      }
      JsonNode property = properties.path(name);
      assertThat(property.isMissingNode()).as("%s.%s in schema", record, name).isFalse();
      assertThat(allowsNull(property)).as("%s.%s null", record, name).isEqualTo(nullable);
      sameType(component.getAnnotatedType(), node.child(property).resolved());
    }
    assertThat(list(properties.fieldNames())).as("%s", record).containsExactlyElementsOf(names);
    if (record != LocalName.class) {
      assertThat(texts(node.schema().get("required"))).containsExactlyElementsOf(required);
    }
  }

  private static void sameType(AnnotatedType annotated, Node node) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      assertThat(node.schema().get("type").textValue()).isEqualTo("array");
      sameType(
          list.getAnnotatedActualTypeArguments()[0],
          node.child(node.schema().get("items")).resolved());
      return;
    }
    Class<?> type = (Class<?>) annotated.getType();
    assertThat(texts(node.schema().get("type"))).as("%s", type).contains(jsonType(type));
    if (type.isEnum()) {
      assertThat(texts(node.schema().get("enum")))
          .containsExactly(
              Arrays.stream(type.getEnumConstants()).map(Object::toString).toArray(String[]::new));
    } else if (type == Instant.class) {
      assertThat(node.schema().get("format").textValue()).isEqualTo("date-time");
    } else if (type.isRecord() && !isId(type)) {
      sameRecord(type, node);
    }
  }

  private static String jsonType(Class<?> type) {
    if (type == int.class) {
      return "integer";
    } else if (type == double.class || type == Double.class || type == BigDecimal.class) {
      return "number";
    } else if (type == boolean.class) {
      return "boolean";
    }
    return type.isRecord() && !isId(type) ? "object" : "string";
  }

  private static boolean isId(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
  }

  private static boolean hasDefault(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonSetter.class);
  }

  private static String name(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static boolean allowsNull(JsonNode property) {
    return texts(property.path("type")).contains("null") || property.has("anyOf");
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  private static List<String> list(Iterator<String> names) {
    List<String> list = new ArrayList<>();
    names.forEachRemaining(list::add);
    return list;
  }
}
