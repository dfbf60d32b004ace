package org.sitrep.cli.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Taking;
import org.sitrep.ingest.fetch.Fetcher;
import org.sitrep.ingest.source.FeedPoll;
import org.sitrep.ingest.source.PageArticles;
import org.sitrep.ingest.source.RemovedSources;
import org.sitrep.ingest.source.SourceSpec;
import org.sitrep.ingest.source.SourceState;
import org.sitrep.ingest.source.Sources;
import org.sitrep.ingest.stream.IntakeConfig;
import org.sitrep.ingest.stream.SharedIntake;

/** The feeds of the settings, as many of them as fall to this instance. */
final class FeedInlet implements AutoCloseable {
  /** Whose register it is in {@code news.intake}. */
  static final String OWNER = "feeds";

  private final FeedsConfig config;
  private final int partitions;
  private final Consumer<String> say;
  private final Fetcher fetcher;
  private final Sources sources;
  private final Map<Integer, Register> registers = new ConcurrentHashMap<>();
  private final Set<String> inTrouble = ConcurrentHashMap.newKeySet();
  private final SharedIntake shared;

  private FeedInlet(FeedsConfig config, IntakeConfig intake, int partitions, Consumer<String> say) {
    InstantSource clock = InstantSource.system();
    this.config = config;
    this.partitions = partitions;
    this.say = say;
    this.fetcher = new Fetcher(config.trusting(), clock, SystemDefaultDnsResolver.INSTANCE);
    this.sources =
        new Sources(
            new FeedPoll(fetcher::fetch, PageArticles.standard(), clock),
            clock,
            SplittableRandom::new,
            this::polled);
    this.shared = SharedIntake.join(intake, OWNER, clock, new Served());
  }

  /** Reads them until it is closed. */
  static FeedInlet open(
      FeedsConfig config, IntakeConfig intake, int partitions, Consumer<String> say) {
    return new FeedInlet(config, intake, partitions, say);
  }

  void requireAlive() {
    shared.requireAlive();
  }

  @Override
  public void close() {
    sources.close();
    shared.close();
    fetcher.close();
  }

  private void polled(SourceSpec spec, SourceState state) {
    String trouble = state.health().trouble();
    if (state.ended()) {
      say.accept("source " + spec.id() + " has ended (410), expected another url");
    } else if (trouble != null && inTrouble.add(spec.id())) {
      say.accept("source " + spec.id() + ": " + trouble + ", next try " + minute(state.nextTry()));
    } else if (trouble == null && inTrouble.remove(spec.id())) {
      say.accept("source " + spec.id() + " is well again");
    }
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  /** Polls what falls to this instance. */
  private final class Served implements SharedIntake.Owner {
    @Override
    public void taken(int partition, Register register) {
      registers.put(partition, register);
      markRemoved(register);
      sources.add(of(partition), register);
      tell();
    }

    @Override
    public void lost(int partition) {
      Register register = registers.remove(partition);
      if (register != null) {
        sources.remove(register);
      }
    }

    private void markRemoved(Register register) {
      Set<String> ids = config.sources().stream().map(SourceSpec::id).collect(Collectors.toSet());
      Taking step = RemovedSources.step(register, ids, Instant.now());
      if (!step.remember().isEmpty() || !step.forget().isEmpty()) {
        try {
          register.take(step);
        } catch (Register.Lost lost) {
          // It is claimed anew, and then marked.
        }
      }
    }

    private List<SourceSpec> of(int partition) {
      return config.sources().stream()
          .filter(spec -> SharedIntake.partitionOf(spec.id(), partitions) == partition)
          .toList();
    }

    private void tell() {
      Set<Integer> here = new TreeSet<>(registers.keySet());
      long count =
          config.sources().stream()
              .filter(spec -> here.contains(SharedIntake.partitionOf(spec.id(), partitions)))
              .count();
      say.accept("ingest reads " + count + " of " + config.sources().size() + " feeds here");
    }
  }
}
