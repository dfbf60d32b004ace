package org.sitrep.bench.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.model.wire.Json;

/** The texts of the annotated articles, which were all invented for the project. */
final class AnnotatedTexts {
  private AnnotatedTexts() {}

  /** Those of one language, in the order of their folders and manifests. */
  static List<Story> read(Path annotated, String language) {
    try (Stream<Path> folders = Files.list(annotated)) {
      List<Story> stories = new ArrayList<>();
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        for (String line : Files.readAllLines(folder.resolve("manifest.jsonl"))) {
          JsonNode json = Json.mapper().readTree(line);
          if (json.path("language").asText().equals(language)) {
            String[] text =
                Files.readString(folder.resolve(json.path("file").asText())).split("\n", 2);
            stories.add(Story.of(language, text[0], text[1]));
          }
        }
      }
      return stories;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
