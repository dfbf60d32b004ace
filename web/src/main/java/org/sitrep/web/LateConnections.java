package org.sitrep.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;

/**
 * Closes connections on which no call comes about. An idle timeout does not see those that let a
 * header drip, a byte now and then.
 */
final class LateConnections implements Connection.Listener {
  private final long patienceNanos;
  private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();

  LateConnections(Duration patience) {
    this.patienceNanos = patience.toNanos();
  }

  @Override
  public void onOpened(Connection connection) {
    waiting.put(connection, System.nanoTime());
  }

  @Override
  public void onClosed(Connection connection) {
    waiting.remove(connection);
  }

  /** A call has come: its connection waits again when it is over. */
  void calls(Request request) {
    Connection connection = request.getConnectionMetaData().getConnection();
    waiting.remove(connection);
    Request.addCompletionListener(request, failure -> waitAgain(connection));
  }

  /** Closes those that have taken too long by now. */
  void closeLate() {
    long now = System.nanoTime();
    waiting.forEach(
        (connection, since) -> {
          if (now - since > patienceNanos && waiting.remove(connection, since)) {
            connection.close();
          }
        });
  }

  private void waitAgain(Connection connection) {
    waiting.put(connection, System.nanoTime());
    if (!connection.getEndPoint().isOpen()) {
      waiting.remove(connection);
    }
  }
}
