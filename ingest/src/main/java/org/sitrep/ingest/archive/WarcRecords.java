package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of an archive, and the way on behind a damaged one: to the next place that looks like
 * the beginning of a record. Each byte is looked at once for that, so damage costs no more than
 * reading.
 */
final class WarcRecords implements Closeable {
  private static final byte[] PACKED = {0x1f, (byte) 0x8b, 0x08};
  private static final byte[] PLAIN = {'W', 'A', 'R', 'C', '/', '1', '.'};
  private static final int WINDOW = 1 << 16;

  private final FileChannel file;
  private WarcReader reader;
  private long position;
  private boolean damaged;

  private WarcRecords(FileChannel file, WarcReader reader) {
    this.file = file;
    this.reader = reader;
  }

  static WarcRecords open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new WarcRecords(file, new WarcReader(file));
    } catch (IOException | IllegalArgumentException unreadable) {
      file.close();
      throw unreadable instanceof IOException io ? io : new IOException("no archive", unreadable);
    }
  }

  /** The next record; its body is gone once the one behind it is asked for. */
  Optional<WarcRecord> next() throws IOException {
    if (damaged) {
      Optional<WarcReader> behind = behind(position + 1);
      if (behind.isEmpty()) {
        return Optional.empty();
      }
      reader = behind.get();
      damaged = false;
    }
    Optional<WarcRecord> record = reader.next();
    position = reader.position();
    return record;
  }

  /** Where the latest record begins, in bytes of the file. */
  long position() {
    return position;
  }

  /** Gives the rest of the latest record up. */
  void skip() {
    damaged = true;
    position = Math.max(position, reader.position());
  }

  private Optional<WarcReader> behind(long from) throws IOException {
    for (long at = find(from); at >= 0; at = find(at + 1)) {
      position = at;
      file.position(at);
      try {
        return Optional.of(new WarcReader(file));
      } catch (IOException | IllegalArgumentException noRecord) {
        // Those bytes stood inside something else; the search goes on behind them.
      }
    }
    return Optional.empty();
  }

  private long find(long from) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    for (long at = from; at < file.size(); at += WINDOW - PLAIN.length) {
      window.clear();
      int length = Math.max(0, file.read(window, at));
      for (int i = 0; i < length; i++) {
        if (starts(window, i, length, PACKED) || starts(window, i, length, PLAIN)) {
          return at + i;
        }
      }
    }
    return -1;
  }

  private static boolean starts(ByteBuffer window, int at, int length, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (at + i >= length || window.get(at + i) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
