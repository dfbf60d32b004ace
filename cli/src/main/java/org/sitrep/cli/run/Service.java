package org.sitrep.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.ingest.IngestConfig;
import org.sitrep.cli.ingest.Inlets;
import org.sitrep.cli.monitor.Alerts;
import org.sitrep.cli.monitor.MonitorConfig;
import org.sitrep.cli.monitor.MonitorServer;
import org.sitrep.cli.operations.Health;
import org.sitrep.cli.operations.Operations;
import org.sitrep.cli.operations.OperationsConfig;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.Stage;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.cli.stages.Waiting;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.stream.IntakeConfig;
import org.sitrep.model.Topics;
import org.sitrep.web.ServerSettings;

/** One instance of the service: runs its stages until it is asked to stop, or one of them dies. */
public final class Service {
  private static final long BEAT_MILLIS = 200;

  private final RunConfig config;
  private final Set<StageName> stages;
  private final IngestConfig ingest;
  private final boolean monitored;
  private final String instance;
  private final Consumer<String> say;
  private final CountDownLatch stop = new CountDownLatch(1);

  /** An instance that runs these stages, and all of the settings that brings articles in. */
  public Service(RunConfig config, Set<StageName> stages, String instance, Consumer<String> say) {
    this(config, stages, config.ingest(), false, instance, say);
  }

  /**
   * An instance that does not run yet.
   *
   * @param stages those that run here
   * @param ingest what brings articles in here
   * @param monitored whether the table is served here, where the settings say
   * @param instance its name, which a later process takes over; empty for none
   * @param say is told in sentences what becomes of it
   */
  public Service(
      RunConfig config,
      Set<StageName> stages,
      IngestConfig ingest,
      boolean monitored,
      String instance,
      Consumer<String> say) {
    this.config = config;
    this.stages = Set.copyOf(stages);
    this.ingest = ingest;
    this.monitored = monitored;
    this.instance = instance;
    this.say = say;
  }

  /**
   * Runs until {@link #stop}.
   *
   * @param extractor is made while the broker is asked
   * @param state where the stages keep their stores
   * @throws Failure in one sentence where a stage cannot start, or dies
   */
  public void run(Connection connection, Supplier<Extractor> extractor, Path state) {
    boolean read = stages.contains(StageName.ENRICH) || monitored;
    CompletableFuture<Extractor> ready =
        read ? CompletableFuture.supplyAsync(extractor) : new CompletableFuture<>();
    try (Admin admin = connection.admin()) {
      TopicShape shape = shape(admin);
      TopicCreation.ensure(admin, shape);
      Groups groups = new Groups(admin);
      Map<StageName, GroupProtocol> protocols = protocols(groups, shape);
      Setup setup = setup(shape, protocols);
      try (Operations operations = operations();
          Stages running = Stages.start(connection, setup, ready, state, operations.measures());
          Inlets inlets = inlets(admin, connection)) {
        operations.tell(() -> health(running));
        Optional<RowServer> rows = rows(running);
        Optional<MonitorServer> monitor = Optional.empty();
        Optional<Alerts> alerts = Optional.empty();
        try {
          monitor = monitor(connection, ready);
          alerts = monitor.map(table -> alerts(connection, table));
          watch(
              running,
              inlets,
              new Readiness(running, groups, protocols, config.topicPrefix(), say));
          say.accept("stopping");
        } finally {
          alerts.ifPresent(Alerts::close);
          monitor.ifPresent(MonitorServer::close);
          rows.ifPresent(RowServer::close);
        }
      }
    }
  }

  private Operations operations() {
    OperationsConfig told = config.operations();
    return new Operations(told, QueryConfig.token(told.tokenFile()), say);
  }

  private static Health health(Stages stages) {
    Map<String, Health.State> parts = new HashMap<>();
    for (Stage stage : stages.running()) {
      Health.State state = stage.isRunning() ? Health.State.RUNNING : Health.State.MOVING;
      parts.put(stage.name(), stage.isDead() ? Health.State.DEAD : state);
    }
    return new Health(parts);
  }

  private Optional<RowServer> rows(Stages running) {
    QueryConfig queries = config.queries();
    return queries.answers()
        ? running.rows(queries.endpoint()).map(rows -> RowServer.start(rows, queries, say))
        : Optional.empty();
  }

  private Alerts alerts(Connection connection, MonitorServer table) {
    return new Alerts(connection, config.topicPrefix(), config.alerts(), table.table(), say);
  }

  private Optional<MonitorServer> monitor(
      Connection connection, CompletableFuture<Extractor> extractor) {
    MonitorConfig monitor = config.monitor();
    if (!monitored || !monitor.serves()) {
      return Optional.empty();
    }
    ServerSettings settings = monitor.server(QueryConfig.token(monitor.tokenFile()));
    try {
      MonitorServer server =
          MonitorServer.start(
              connection, config.topicPrefix(), Waiting.on(extractor), settings, say);
      say.accept("serves the table at http://" + monitor.bind() + ":" + server.port());
      return Optional.of(server);
    } catch (IOException deaf) {
      String sentence =
          "monitor: " + deaf.getMessage() + "; set monitor.port to a free port, or to 0 for none";
      if (monitor.chosen() || !config.alerts().isEmpty()) {
        throw new Failure(sentence, deaf);
      }
      say.accept(sentence);
      return Optional.empty();
    }
  }

  /** Asks it to stop; {@link #run} returns when all that was read is committed. */
  public void stop() {
    stop.countDown();
  }

  private Inlets inlets(Admin admin, Connection connection) {
    IntakeConfig intake =
        new IntakeConfig(
            connection.client(Map.of()),
            config.topicPrefix(),
            instance,
            Duration.ofMillis(config.sessionTimeoutMillis()));
    String topic = config.topicPrefix() + Topics.INTAKE.topicName();
    int partitions =
        BrokerAnswer.to("its topics", admin.describeTopics(List.of(topic)).allTopicNames())
            .values()
            .iterator()
            .next()
            .partitions()
            .size();
    return Inlets.open(ingest, intake, partitions, say);
  }

  private void watch(Stages running, Inlets inlets, Readiness readiness) {
    try {
      while (!stop.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
        running.requireAlive();
        inlets.requireAlive();
        readiness.look();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while running", interrupted);
    }
  }

  private TopicShape shape(Admin admin) {
    return config.topics(BrokerAnswer.to("its nodes", admin.describeCluster().nodes()).size());
  }

  private int standbys(TopicShape shape) {
    return config.standbyReplicas() >= 0
        ? config.standbyReplicas()
        : Math.min(1, shape.replication() - 1);
  }

  private Map<StageName, GroupProtocol> protocols(Groups groups, TopicShape shape) {
    Map<StageName, GroupProtocol> protocols = new EnumMap<>(StageName.class);
    for (StageName stage : stages) {
      String group = stage.group(config.topicPrefix());
      GroupProtocol protocol =
          switch (config.groupProtocol()) {
            case "streams" -> GroupProtocol.STREAMS;
            case "classic" -> GroupProtocol.CLASSIC;
            default -> groups.protocolOf(group);
          };
      protocols.put(stage, protocol);
      if (protocol == GroupProtocol.STREAMS) {
        if (!groups.offersStreams()) {
          throw new Failure(
              "the broker does not offer group.protocol=streams: its feature streams.version is"
                  + " off; set kafka.group-protocol to classic or auto");
        }
        groups.configure(group, GroupSettings.onBroker(config, standbys(shape)), say);
      }
    }
    return protocols;
  }

  private Setup setup(TopicShape shape, Map<StageName, GroupProtocol> protocols) {
    Map<StageName, Map<String, String>> all = new EnumMap<>(StageName.class);
    protocols.forEach(
        (stage, protocol) -> {
          Map<String, String> settings =
              new HashMap<>(
                  GroupSettings.inProcess(
                      config, protocol, shape, standbys(shape), stage, instance));
          if (stage == StageName.AGGREGATE && config.queries().answers()) {
            settings.put("application.server", config.queries().endpoint());
          }
          settings.putAll(config.stages().getOrDefault(stage, Map.of()));
          all.put(stage, settings);
        });
    return new Setup(config.topicPrefix(), all);
  }
}
