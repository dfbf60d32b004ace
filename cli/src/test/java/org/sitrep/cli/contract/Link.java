package org.sitrep.cli.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a port that can be cut. Who uses it then hears nothing, not even that it is cut: what is
 * on its way waits, and arrives late once the link is whole again, as in a network.
 */
public final class Link implements AutoCloseable {
  private static final int WAITING_CALLS = 50;
  private static final int BUFFER = 1 << 16;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean used;
  private volatile CompletableFuture<Void> whole = CompletableFuture.completedFuture(null);

  /** A way to the port of the loopback address, whoever listens there at the time. */
  public Link(int target) {
    this.target = target;
    try {
      door = new ServerSocket(0, WAITING_CALLS, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    Thread.ofVirtual().start(this::welcome);
  }

  /** Where the way begins. */
  public int port() {
    return door.getLocalPort();
  }

  /** Whether anything ever went through. */
  public boolean wasUsed() {
    return used;
  }

  /** Lets nothing through from now on. */
  public void cut() {
    if (whole.isDone()) {
      whole = new CompletableFuture<>();
    }
  }

  /** Lets everything through again. */
  public void mend() {
    whole.complete(null);
  }

  @Override
  public void close() {
    mend();
    quietly(door);
    open.forEach(Link::quietly);
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        open.add(caller);
        Thread.ofVirtual().start(() -> connect(caller));
      } catch (IOException closed) {
        quietly(door);
      }
    }
  }

  private void connect(Socket caller) {
    whole.join();
    try {
      Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(called);
      called.setTcpNoDelay(true);
      caller.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> carry(caller, called));
      Thread.ofVirtual().start(() -> carry(called, caller));
    } catch (IOException nobody) {
      end(caller);
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        whole.join();
        used = true;
        out.write(buffer, 0, read);
      }
    } catch (IOException ended) {
      // Of either side; the other is told below.
    }
    // That it has ended does not get through a cut either.
    whole.join();
    end(from);
    end(to);
  }

  private void end(Socket socket) {
    quietly(socket);
    open.remove(socket);
  }

  private static void quietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception closed) {
      // It was to be closed.
    }
  }
}
