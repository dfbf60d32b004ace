package org.sitrep.ingest.file;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.sitrep.ingest.Sourced;

/** What comes from one source, one after the other; bad input is a rejection in its turn. */
interface SourcedReader extends Closeable {
  /** The next one; nothing at the end. */
  Optional<Sourced> next();

  /** A reader of just one. */
  static SourcedReader one(Sourced only) {
    Iterator<Sourced> rest = List.of(only).iterator();
    return new SourcedReader() {
      @Override
      public Optional<Sourced> next() {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
