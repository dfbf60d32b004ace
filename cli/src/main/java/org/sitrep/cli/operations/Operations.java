package org.sitrep.cli.operations;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.stages.StageMeasures;

/** What a process measures and tells of itself, where its settings ask for it. */
public final class Operations implements AutoCloseable {
  private final OperationsConfig config;
  private final Optional<String> token;
  private final Consumer<String> say;
  private final @Nullable Measures measures;
  private @Nullable OperationsServer server;

  /**
   * Measures, and does not tell yet.
   *
   * @param token that callers of the measures must show; empty for everybody on this machine
   */
  public Operations(OperationsConfig config, Optional<String> token, Consumer<String> say) {
    this.config = config;
    this.token = token;
    this.say = say;
    this.measures = config.tells() ? new Measures() : null;
  }

  /** Where the stages are to be measured. */
  public StageMeasures measures() {
    return measures == null ? StageMeasures.NONE : measures;
  }

  /**
   * Begins to tell.
   *
   * @throws org.sitrep.cli.Failure in one sentence where it cannot listen
   */
  public void tell(Supplier<Health> health) {
    if (measures != null) {
      server = OperationsServer.start(config, token, measures, health, say);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    if (measures != null) {
      measures.close();
    }
  }
}
