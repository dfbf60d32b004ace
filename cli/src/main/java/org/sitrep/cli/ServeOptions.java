package org.sitrep.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.monitor.MonitorConfig;
import org.sitrep.cli.monitor.MonitorServer;
import org.sitrep.enrich.Extractor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say whether a command serves the table while it runs, and where. */
final class ServeOptions {
  @Option(
      names = "--serve",
      description =
          "serve the table at http://localhost:8080 while it runs, and on after it is done, until"
              + " Ctrl-C")
  boolean serve;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "serve it at this port in place of 8080; 0 for any that is free")
  @Nullable Integer port;

  void require(CommandSpec spec) {
    if (port != null && (!serve || port < 0 || port > 65_535)) {
      throw new ParameterException(
          spec.commandLine(), "--port: expected 0 to 65535, beside --serve");
    }
  }

  Server server(Terminal terminal) {
    return new Server(serve, port == null ? MonitorConfig.USUAL_PORT : port, terminal);
  }

  /** The server of a command, where it is wanted. */
  static final class Server implements AutoCloseable {
    private final boolean wanted;
    private final int port;
    private final Terminal terminal;
    private @Nullable MonitorServer running;

    private Server(boolean wanted, int port, Terminal terminal) {
      this.wanted = wanted;
      this.port = port;
      this.terminal = terminal;
    }

    /** Serves the table of this broker, which is given back. */
    Connection serve(Connection connection, Supplier<Extractor> extractor) {
      if (wanted) {
        try {
          running =
              MonitorServer.start(
                  connection, "", extractor.get(), MonitorConfig.onLoopback(port), terminal::say);
          terminal.say("serves the table at http://localhost:" + running.port());
        } catch (IOException deaf) {
          throw new Failure(deaf.getMessage() + "; give another --port", deaf);
        }
      }
      return connection;
    }

    /** Serves on until the user wants to stop. */
    void await(CountDownLatch stop) {
      try {
        if (wanted) {
          stop.await();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      if (running != null) {
        running.close();
      }
    }
  }
}
