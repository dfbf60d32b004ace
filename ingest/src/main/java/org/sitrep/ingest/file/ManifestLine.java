package org.sitrep.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.Fields;

/**
 * One line of a manifest: {@code
 * {"file","outlet","url","publishedAt","language","updatedAt","withdrawn"}}.
 */
record ManifestLine(String file, Manifest.Entry entry) {
  static Outcome<ManifestLine> read(JsonNode json, String source, ZoneId zone) {
    Fields fields = new Fields(json, source, zone);
    String file = fields.text("file");
    Manifest.Entry entry =
        new Manifest.Entry(
            fields.text("outlet"),
            fields.text("url"),
            fields.time("publishedAt"),
            fields.text("language"),
            fields.time("updatedAt"),
            json.path("withdrawn").asBoolean());
    if (file == null) {
      fields.note("file", "missing", "the name of a file");
    }
    return file == null || fields.mistake().isPresent()
        ? new Rejected<>(RejectionReason.MALFORMED, fields.mistake().orElse(source))
        : new Accepted<>(new ManifestLine(file, entry));
  }
}
