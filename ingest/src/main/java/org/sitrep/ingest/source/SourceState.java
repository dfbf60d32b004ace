package org.sitrep.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.model.wire.Json;

/**
 * What is known of a source between two polls; kept under its id.
 *
 * @param sheet what the settings said; another address there starts anew
 * @param movedTo where it has moved for good; null for nowhere
 * @param ended whether it is gone for good (410)
 * @param etag what the server said of the version that was read whole; null for nothing
 * @param lastModified the same
 * @param nextTry when it is asked next
 * @param removedAt when it was found to stand in the settings no more; null while it does
 */
public record SourceState(
    SourceSheet sheet,
    @Nullable String movedTo,
    boolean ended,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant nextTry,
    Health health,
    @JsonInclude(Include.NON_NULL) @Nullable Instant removedAt) {

  /** A source that was never asked, due at this time. */
  static SourceState of(SourceSpec spec, Instant due) {
    return new SourceState(SourceSheet.of(spec), null, false, null, null, due, Health.NEW, null);
  }

  /** What was written; nothing where it is of another form. */
  public static Optional<SourceState> read(String json) {
    try {
      return Optional.of(Json.mapper().readValue(json, SourceState.class));
    } catch (JsonProcessingException otherForm) {
      return Optional.empty();
    }
  }

  /** The form in which it is kept. */
  public String write() {
    try {
      return Json.mapper().writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a state is always JSON", impossible);
    }
  }

  /** The same with what the settings say now; asked no later than they want it. */
  SourceState under(SourceSpec spec, Instant now) {
    SourceSheet said = SourceSheet.of(spec);
    if (!said.url().equals(sheet.url())) {
      return new SourceState(said, null, false, null, null, now, health, null);
    }
    Instant latest = now.plus(spec.every());
    boolean sooner = said.everySeconds() < sheet.everySeconds() && nextTry.isAfter(latest);
    return new SourceState(
        said, movedTo, ended, etag, lastModified, sooner ? latest : nextTry, health, null);
  }

  /** Where it is asked. */
  URI address() {
    return WebAddress.parse(movedTo == null ? sheet.url() : movedTo)
        .orElseThrow(() -> new IllegalStateException("no address: " + sheet.url()));
  }

  SourceState with(Health now) {
    return new SourceState(sheet, movedTo, ended, etag, lastModified, nextTry, now, removedAt);
  }

  SourceState next(Instant time) {
    return new SourceState(sheet, movedTo, ended, etag, lastModified, time, health, removedAt);
  }

  SourceState moved(Optional<URI> target) {
    String to = target.map(URI::toString).orElse(movedTo);
    return new SourceState(sheet, to, ended, etag, lastModified, nextTry, health, removedAt);
  }

  SourceState validated(@Nullable String newEtag, @Nullable String newLastModified) {
    return new SourceState(
        sheet, movedTo, ended, newEtag, newLastModified, nextTry, health, removedAt);
  }

  SourceState end() {
    return new SourceState(sheet, movedTo, true, etag, lastModified, nextTry, health, removedAt);
  }

  /** The same once it stands in the settings no more. */
  public SourceState removed(Instant now) {
    return new SourceState(sheet, movedTo, ended, etag, lastModified, nextTry, health, now);
  }
}
