package org.sitrep.bench.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Many readers of the stream on one thread; what they read is looked through, not kept. */
final class Readers implements AutoCloseable {
  private static final byte[] REVISION = "\"revision\":".getBytes(StandardCharsets.US_ASCII);
  // Narrower than a segment of loopback, a window would open once in a long while only.
  private static final int WINDOW = 256 * 1024;
  private static final int SIP = 64 * 1024;

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(512 * 1024);
  private final Histogram millis = new Histogram(600_000, 3);
  private final List<SocketChannel> idle = new ArrayList<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private final int port;
  private final long begun;
  private volatile boolean closed;
  private Thread thread = Thread.currentThread();

  /** How far one reader is in what it looks for. */
  private static final class Look {
    private int matched;
    private int number = -1;
  }

  /**
   * @param begun what revisions count milliseconds from, in nanoseconds of this process
   */
  Readers(int port, long begun) throws IOException {
    this.port = port;
    this.begun = begun;
  }

  /** Readers that read as fast as they can. */
  void quick(int count) throws IOException {
    for (int each = 0; each < count; each++) {
      SocketChannel channel = ask(false);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Look());
    }
    thread = Thread.ofPlatform().daemon().name("readers").start(this::run);
  }

  /** Readers of whom nothing is heard any more, unless {@link #sip} lets them read a little. */
  List<SocketChannel> stalled(int count) throws IOException {
    List<SocketChannel> made = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      made.add(ask(true));
    }
    idle.addAll(made);
    return made;
  }

  /** Lets each of these read a little. */
  static void sip(List<SocketChannel> slow) throws IOException {
    for (SocketChannel each : slow) {
      int unused = each.read(ByteBuffer.allocate(SIP));
    }
  }

  long bytes() {
    return bytes.get();
  }

  long rows() {
    return rows.get();
  }

  /** How long rows took, in milliseconds, since this was last asked. */
  synchronized Histogram millis() {
    Histogram copy = millis.copy();
    millis.reset();
    return copy;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    for (SocketChannel each : idle) {
      each.close();
    }
    selector.close();
  }

  private SocketChannel ask(boolean narrow) throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (narrow) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, WINDOW);
    }
    channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String call = "GET /api/stream HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
    channel.write(ByteBuffer.wrap(call.getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  private void run() {
    try {
      while (!closed) {
        selector.select(key -> read(key), 100);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read(SelectionKey key) {
    buffer.clear();
    try {
      int read = ((SocketChannel) key.channel()).read(buffer);
      if (read < 0) {
        key.cancel();
        return;
      }
      bytes.addAndGet(read);
    } catch (IOException cut) {
      key.cancel();
      return;
    }
    buffer.flip();
    look((Look) key.attachment(), (System.nanoTime() - begun) / 1_000_000);
  }

  private synchronized void look(Look look, long now) {
    while (buffer.hasRemaining()) {
      byte next = buffer.get();
      if (look.number >= 0) {
        if (next >= '0' && next <= '9') {
          look.number = look.number * 10 + next - '0';
          continue;
        }
        // The rows that were there before are of revision 0.
        if (look.number > 0) {
          rows.incrementAndGet();
          millis.recordValue(Math.max(0, now - look.number));
        }
        look.number = -1;
      }
      look.matched = next == REVISION[look.matched] ? look.matched + 1 : next == '"' ? 1 : 0;
      if (look.matched == REVISION.length) {
        look.matched = 0;
        look.number = 0;
      }
    }
  }
}
