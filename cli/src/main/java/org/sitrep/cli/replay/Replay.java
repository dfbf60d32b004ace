package org.sitrep.cli.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.Stages;
import org.sitrep.cli.stages.Waiting;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.CityStatus;

/**
 * One run of the whole flow on one broker: publishes the articles and follows what comes of them.
 */
public final class Replay {
  /** Articles in the order in which they are sent, and when they were published. */
  record Timed(List<Sourced> articles, PublicationTimes times) {}

  private static final Duration BEAT = Duration.ofMillis(100);

  private final Plan plan;
  private final Watch watch;
  private final Supplier<Extractor> extractor;
  private final Accounting accounting = new Accounting();

  private final Playback playback;

  public Replay(Plan plan, Watch watch) {
    this(plan, watch, Extractor::standard, new Playback());
  }

  /**
   * The same with an extractor of one's own.
   *
   * @param extractor is made while the broker starts
   * @param playback lets it stand still and go on
   */
  public Replay(Plan plan, Watch watch, Supplier<Extractor> extractor, Playback playback) {
    this.plan = plan;
    this.watch = watch;
    this.extractor = extractor;
    this.playback = playback;
  }

  /**
   * Runs until every article has been accounted for, or the user stops.
   *
   * @param broker starts or finds the broker; called beside the reading of the articles
   * @param state where the stages keep their stores
   * @param reader is given the final table, aged to the latest publication and sorted by place id,
   *     before the stages are taken down
   */
  public void untilDone(
      Supplier<Connection> broker, Path state, Consumer<List<CityStatus>> reader) {
    run(broker, state, true, reader);
  }

  /** Runs until the user stops; the same table then. */
  public void untilStopped(
      Supplier<Connection> broker, Path state, Consumer<List<CityStatus>> reader) {
    run(broker, state, false, reader);
  }

  private void run(
      Supplier<Connection> broker,
      Path state,
      boolean untilDone,
      Consumer<List<CityStatus>> reader) {
    CompletableFuture<Extractor> ready = CompletableFuture.supplyAsync(extractor);
    CompletableFuture<Timed> articles = ready.thenApplyAsync(this::articles);
    Connection connection = broker.get();
    try (Admin admin = connection.admin()) {
      TopicCreation.ensure(admin, plan.partitions());
      try (Books books = Books.open(admin, connection, accounting, watch);
          Stages stages = Stages.start(connection, stages(), ready, state)) {
        Backlog backlog = new Backlog(admin, connection);
        follow(books, backlog, stages, connection, Waiting.on(articles), untilDone);
        awaitDeferred(backlog, stages);
        books.readRowsToEnd(admin, BEAT);
        watch.progress(accounting.progress(), accounting.rows());
        if (!accounting.lost().isEmpty()) {
          watch.lost(accounting.lost());
        }
        reader.accept(table());
      }
    }
  }

  private void follow(
      Books books,
      Backlog backlog,
      Stages stages,
      Connection connection,
      Timed articles,
      boolean untilDone) {
    try (Publication publication =
        new Publication(connection, plan, articles, playback, accounting)) {
      CompletableFuture<Void> published = CompletableFuture.runAsync(publication, Replay::beside);
      Stall stall = new Stall(accounting);
      while (!watch.wantsToStop() && !(untilDone && isSettled(backlog))) {
        stages.requireAlive();
        if (untilDone) {
          stall.requireMovement(System.nanoTime());
        }
        if (published.isCompletedExceptionally()) {
          Waiting.on(published);
        }
        books.read(BEAT);
        watch.progress(accounting.progress(), accounting.rows());
      }
    }
  }

  /** The row of a busy place may come after all its claims have been read. */
  private void awaitDeferred(Backlog backlog, Stages stages) {
    Stall stall = new Stall(accounting);
    try (Deferred deferred = backlog.deferred()) {
      while (!watch.wantsToStop() && !deferred.areAssessed(BEAT)) {
        stages.requireAlive();
        stall.requireMovement(System.nanoTime());
      }
    }
  }

  private boolean isSettled(Backlog backlog) {
    return accounting.isSettled() && backlog.isEmpty(watch::wantsToStop);
  }

  // Publication waits most of its time: a thread of its own, the common pool may have but one.
  private static void beside(Runnable task) {
    Thread.ofPlatform().daemon().name("publication").start(task);
  }

  private Setup stages() {
    return plan.intoService() ? new Setup("", Map.of()) : Setup.ofReplay();
  }

  private Timed articles(Extractor extractor) {
    PublicationTimes times = new PublicationTimes(extractor::publishedAt);
    try (Stream<Sourced> found = ArticleFiles.read(plan.folders(), plan.arrived())) {
      List<Sourced> wanted = found.filter(each -> times.isIn(plan.span(), each)).toList();
      return new Timed(plan.order().of(wanted, times::of), times);
    }
  }

  private List<CityStatus> table() {
    Instant now = accounting.latestPublication();
    List<CityStatus> rows = accounting.rows();
    return now == null ? rows : rows.stream().map(row -> Ageing.at(row, now)).toList();
  }
}
