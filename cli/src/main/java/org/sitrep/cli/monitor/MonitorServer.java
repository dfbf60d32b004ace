package org.sitrep.cli.monitor;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Connection;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.http.EventStreams;
import org.sitrep.monitor.http.MonitorRoutes;
import org.sitrep.monitor.page.PageFiles;
import org.sitrep.monitor.stream.SituationReader;
import org.sitrep.monitor.stream.TopicAccess;
import org.sitrep.web.Route;
import org.sitrep.web.ServerSettings;
import org.sitrep.web.WebServer;

/** Serves the table of a broker until it is closed: it reads the topics, and nothing else. */
public final class MonitorServer implements AutoCloseable {
  private final SituationReader reader;
  private final EventStreams streams;
  private final WebServer server;

  private MonitorServer(SituationReader reader, EventStreams streams, WebServer server) {
    this.reader = reader;
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
    PlaceLexicon places = extractor.lexicons().places();
    SituationReader reader = new SituationReader(access, place -> population(places, place), say);
    EventStreams streams = new EventStreams(reader, InstantSource.system(), say);
    List<Route> routes = new ArrayList<>();
    routes.addAll(PageFiles.routes());
    routes.addAll(new MonitorRoutes(reader, streams, InstantSource.system()).all());
    WebServer server = WebServer.start(settings, routes, say);
    reader.start();
    streams.start();
    return new MonitorServer(reader, streams, server);
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    streams.close();
    reader.close();
  }

  private static @Nullable Long population(PlaceLexicon places, PlaceId id) {
    Place place = places.get(id);
    return place == null || place.population() == 0 ? null : place.population();
  }
}
