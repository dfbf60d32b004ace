package org.sitrep.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.FileForm.Content;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.ArticleDraft;

/**
 * What {@code manifest.jsonl} says about the texts and pages beside it, and what is wrong with it;
 * JSON articles carry their own.
 */
record Manifest(Map<String, Entry> entries, List<Sourced> mistakes) {
  static final String NAME = "manifest.jsonl";

  /** One line: what a text cannot say of itself, and a page perhaps says wrongly. */
  record Entry(
      @Nullable String outlet,
      @Nullable String url,
      @Nullable Instant publishedAt,
      @Nullable String language,
      @Nullable Instant updatedAt,
      boolean withdrawn) {
    static final Entry NONE = new Entry(null, null, null, null, null, false);

    ArticleDraft draft(String headline, String body) {
      return new ArticleDraft(
          null, outlet, url, headline, body, publishedAt, language, updatedAt, withdrawn);
    }
  }

  /** The entry of a file. */
  Optional<Entry> of(String file) {
    return Optional.ofNullable(entries.get(file));
  }

  /**
   * The manifest of a folder; empty where there is none.
   *
   * @param exists whether a name is one of the folder's
   * @param zone of clock times that say none
   */
  static Manifest beside(Path folder, Predicate<String> exists, ZoneId zone) {
    Path file = folder.resolve(NAME);
    Manifest manifest = new Manifest(new HashMap<>(), new ArrayList<>());
    if (!Files.exists(file)) {
      return manifest;
    }
    try (ByteLines lines = new ByteLines(RawBytes.open(file, false))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        manifest.add(line.get(), exists, zone, file + ":" + line.get().number());
      }
    } catch (IOException unreadable) {
      String why = RawBytes.unreadable(file.toString(), unreadable);
      manifest.reject(file.toString(), new Rejected<>(RejectionReason.UNREADABLE, why));
    }
    return manifest;
  }

  private void add(ByteLines.Line line, Predicate<String> exists, ZoneId zone, String source) {
    Outcome<JsonNode> tree = JsonLines.tree(line, source);
    switch (tree.then(json -> ManifestLine.read(json, source, zone))) {
      case Accepted<ManifestLine>(ManifestLine(String file, Entry entry)) ->
          put(file, entry, exists, source);
      case Rejected<ManifestLine> rejected -> {
        if (rejected.reason() != RejectionReason.EMPTY) {
          reject(source, rejected.as());
        }
      }
    }
  }

  private void put(String file, Entry entry, Predicate<String> exists, String source) {
    if (entries.containsKey(file)) {
      mistakes.add(
          Sourced.rejected(
              source, RejectionReason.MALFORMED, "names " + file + " again", "each file once"));
    } else if (!FileForm.of(file)
        .map(FileForm::content)
        .filter(Content::needsManifest)
        .isPresent()) {
      mistakes.add(
          Sourced.rejected(
              source, RejectionReason.UNSUPPORTED_FORMAT, "names " + file, "a .txt or .html file"));
    } else if (!exists.test(file)) {
      mistakes.add(
          Sourced.rejected(
              source, RejectionReason.UNREADABLE, "names " + file, "a file beside the manifest"));
    } else {
      entries.put(file, entry);
    }
  }

  private void reject(String source, Outcome<RawArticle> rejected) {
    mistakes.add(new Sourced(source, rejected));
  }
}
