package org.sitrep.cli.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;
import org.sitrep.aggregate.stream.TableMeasures;
import org.sitrep.cli.stages.StageMeasures;
import org.sitrep.enrich.stream.EnrichMeasures;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.RejectionReason;

/** The measures of a process, as Prometheus reads them; names and units in docs/runbook.md. */
final class Measures implements StageMeasures, AutoCloseable {
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5)
  };

  /** How often new measures of Kafka's are looked for: those of tasks come and go with them. */
  private static final Duration LOOKED_FOR = Duration.ofSeconds(10);

  private static final double[] DELAYS = {1, 10, 60, 300, 900, 3_600, 21_600, 86_400, 604_800};

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Those of the process itself from the start. */
  Measures() {
    new UptimeMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
  }

  /** All of them in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }

  @Override
  public EnrichMeasures enrich() {
    return new Reading();
  }

  @Override
  public TableMeasures table() {
    return new Showing();
  }

  @Override
  public Runnable watch(String stage, KafkaStreams streams) {
    ScheduledExecutorService looking =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("measures-" + stage).factory());
    KafkaStreamsMetrics kafka =
        new KafkaStreamsMetrics(streams, Tags.of("stage", stage), looking, LOOKED_FOR);
    kafka.bindTo(registry);
    return () -> {
      kafka.close();
      looking.shutdownNow();
    };
  }

  @Override
  public void close() {
    registry.close();
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private final class Reading implements EnrichMeasures {
    private final DistributionSummary delay =
        DistributionSummary.builder("sitrep.article.delay")
            .description("From the publication of an article to its arrival")
            .baseUnit("seconds")
            .serviceLevelObjectives(DELAYS)
            .register(registry);

    /** Every reason from the start: what never happened is nought, not unknown. */
    Reading() {
      for (RejectionReason reason : RejectionReason.values()) {
        rejections(reason);
      }
    }

    @Override
    public void article(String language, Duration late) {
      counter("sitrep.articles", "Articles that were read", "language", language).increment();
      delay.record(Math.max(0, late.toMillis() / 1e3));
    }

    @Override
    public void claim(ClaimKind kind, String language) {
      counter("sitrep.claims", "Claims in them", "kind", word(kind), "language", language)
          .increment();
    }

    @Override
    public void rejected(RejectionReason reason) {
      rejections(reason).increment();
    }

    private Counter rejections(RejectionReason reason) {
      return counter("sitrep.rejected", "Articles that were not read", "reason", word(reason));
    }
  }

  private final class Showing implements TableMeasures {
    private final Timer latency =
        Timer.builder("sitrep.row.latency")
            .description("From the arrival of an article to the row that it moved")
            .serviceLevelObjectives(LATENCIES)
            .register(registry);

    @Override
    public void row(Duration sinceArrival) {
      latency.record(sinceArrival);
    }

    @Override
    public void change(ControlStatus status) {
      counter("sitrep.changes", "Changes of a place's state", "status", word(status)).increment();
    }
  }

  private Counter counter(String name, String what, String... tags) {
    return Counter.builder(name).description(what).tags(tags).register(registry);
  }
}
