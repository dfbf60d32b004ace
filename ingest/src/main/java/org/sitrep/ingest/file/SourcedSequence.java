package org.sitrep.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Sourced;

/**
 * Readers one after the other as one lazy stream, each opened when its turn comes and closed when
 * it has ended. (Flat-mapping would hold a whole file in memory once the stream is asked for its
 * iterator.)
 */
final class SourcedSequence extends AbstractSpliterator<Sourced> {
  private final Iterator<Supplier<SourcedReader>> readers;
  private @Nullable SourcedReader open;

  private SourcedSequence(Iterator<Supplier<SourcedReader>> readers) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.readers = readers;
  }

  static Stream<Sourced> of(Iterator<Supplier<SourcedReader>> readers) {
    SourcedSequence sequence = new SourcedSequence(readers);
    return StreamSupport.stream(sequence, false).onClose(sequence::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Sourced> action) {
    while (open != null || readers.hasNext()) {
      SourcedReader reader = open == null ? readers.next().get() : open;
      open = reader;
      Optional<Sourced> next = reader.next();
      if (next.isPresent()) {
        action.accept(next.get());
        return true;
      }
      close();
    }
    return false;
  }

  private void close() {
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    } finally {
      open = null;
    }
  }
}
