package org.sitrep.ingest.push;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.sitrep.ingest.InletHealth;
import org.sitrep.ingest.OwnRegister;
import org.sitrep.web.WebServer;

/** Listens for articles until it is closed. */
public final class PushServer implements AutoCloseable {
  private final PushQueue queue;
  private final WebServer server;

  private PushServer(PushQueue queue, WebServer server) {
    this.queue = queue;
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @param register which it closes
   * @param clock says when an article arrived
   * @param say is told in a sentence of each fault of ours
   * @throws IOException in one sentence, where it cannot listen there
   */
  public static PushServer start(
      PushSettings settings, OwnRegister register, InstantSource clock, Consumer<String> say)
      throws IOException {
    PushCounts counts = new PushCounts();
    PushQueue queue =
        PushQueue.start(
            new PushWriter(
                register,
                settings.remembered(),
                new InletHealth(settings.sheet()),
                counts::newlyRefused,
                clock),
            settings.waiting(),
            register);
    try {
      WebServer server =
          WebServer.start(
              settings.server(),
              new PushRoutes(queue, counts, clock).all(settings.largestBody()),
              say);
      return new PushServer(queue, server);
    } catch (IOException notStarted) {
      queue.close();
      throw notStarted;
    }
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /**
   * Does nothing while it can write what it is given.
   *
   * @throws RuntimeException once the broker has refused for good
   */
  public void requireAlive() {
    queue.requireAlive();
  }

  /** Answers what has been asked, then stops. */
  @Override
  public void close() {
    server.close();
    queue.close();
  }
}
