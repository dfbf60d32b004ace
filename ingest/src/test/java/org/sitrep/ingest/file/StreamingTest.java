package org.sitrep.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.Sourced;

class StreamingTest {
  /** Articles without end, counted as they are read. */
  private static final class Endless extends InputStream {
    private static final byte[] LINE = "{\"headline\":\"H\",\"body\":\"b\"}\n".getBytes(UTF_8);
    private long read;
    private boolean closed;

    @Override
    public int read() {
      return LINE[(int) (read++ % LINE.length)];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = (byte) read();
      }
      return length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void only_what_is_asked_for_is_read_and_closing_closes_the_source() {
    Endless endless = new Endless();
    try (var all = ArticleFiles.read(endless, "-", Reading.ARRIVED)) {
      Iterator<Sourced> articles = all.iterator();
      for (int i = 1; i <= 1000; i++) {
        assertThat(articles.next().source()).isEqualTo("-:" + i);
      }
      assertThat(endless.read).isLessThan(1000L * Endless.LINE.length + (1 << 17));
    }
    assertThat(endless.closed).isTrue();
  }
}
