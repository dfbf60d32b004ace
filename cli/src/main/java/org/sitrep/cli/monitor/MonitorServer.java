package org.sitrep.cli.monitor;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.cli.ingest.SourceTable;
import org.sitrep.enrich.Extractor;
import org.sitrep.monitor.http.EventStreams;
import org.sitrep.monitor.http.MonitorRoutes;
import org.sitrep.monitor.page.PageFiles;
import org.sitrep.monitor.past.NotNow;
import org.sitrep.monitor.past.Past;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.monitor.stream.Archive;
import org.sitrep.monitor.stream.SituationReader;
import org.sitrep.monitor.stream.TopicAccess;
import org.sitrep.web.Route;
import org.sitrep.web.ServerSettings;
import org.sitrep.web.WebServer;

/** Serves the table of a broker until it is closed: it reads the topics, and nothing else. */
public final class MonitorServer implements AutoCloseable {
  /** Two to three kilobytes each. */
  private static final int MOST_CLAIMS = 200_000;

  private final SituationReader reader;
  private final Archive archive;
  private final EventStreams streams;
  private final WebServer server;

  private MonitorServer(
      SituationReader reader, Archive archive, EventStreams streams, WebServer server) {
    this.reader = reader;
    this.archive = archive;
    this.streams = streams;
    this.server = server;
  }

  /**
   * Starts serving; the topics may be made later.
   *
   * @param extractor knows how many live in a place
   * @param say is told in sentences what goes wrong
   * @throws IOException in one sentence, where it cannot listen
   */
  public static MonitorServer start(
      Connection connection,
      String prefix,
      Extractor extractor,
      ServerSettings settings,
      Consumer<String> say)
      throws IOException {
    TopicAccess access = new TopicAccess(connection.client(Map.of()), prefix);
    SituationReader reader = new SituationReader(access, Populations.of(extractor), say);
    EventStreams streams = new EventStreams(reader, InstantSource.system(), say);
    Archive archive = new Archive(access);
    List<Route> routes =
        new ArrayList<>(
            new MonitorRoutes(
                    reader,
                    streams,
                    new Past(archive, new Assessments(), InstantSource.system(), MOST_CLAIMS),
                    archive,
                    () -> sources(connection, prefix),
                    InstantSource.system())
                .all());
    routes.addAll(PageFiles.routes());
    WebServer server = WebServer.start(settings, routes, say);
    reader.start();
    archive.start();
    streams.start();
    return new MonitorServer(reader, archive, streams, server);
  }

  /** The table that it serves. */
  public SituationSource table() {
    return reader;
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    streams.close();
    archive.close();
    reader.close();
  }

  private static List<?> sources(Connection connection, String prefix) {
    try {
      return SourceTable.read(connection, prefix, Instant.now());
    } catch (Failure away) {
      throw new NotNow("the broker does not answer");
    }
  }
}
