package org.sitrep.model.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sitrep.model.wire.Json;

/** The folder docs/, from the root or from a module. */
final class Docs {
  private static final Path ROOT =
      Files.isDirectory(Path.of("docs")) ? Path.of("docs") : Path.of("..", "docs");

  private Docs() {}

  static Path schema(Class<?> record) {
    String name =
        record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return ROOT.resolve("schemas").resolve(name + ".schema.json").toAbsolutePath().normalize();
  }

  static JsonNode asyncApi() {
    try {
      return new YAMLMapper().readTree(ROOT.resolve("asyncapi.yaml").toFile());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static JsonNode json(Path file) {
    try {
      return Json.mapper().readTree(Files.readAllBytes(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
