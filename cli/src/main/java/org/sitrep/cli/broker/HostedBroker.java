package org.sitrep.cli.broker;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The embedded broker of one run, if it needs one, made known to other commands while it runs. */
public final class HostedBroker implements AutoCloseable {
  private final DataFolder data;
  private final Map<String, String> environment;
  private @Nullable EmbeddedBroker running;
  private @Nullable RunningBroker announced;

  public HostedBroker(DataFolder data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  /** Starts it and gives its address. */
  public String start() {
    EmbeddedBroker broker = EmbeddedBroker.start(data.folder("broker"));
    running = broker;
    announced = RunningBroker.announce(broker.bootstrap(), data.path(), environment);
    return broker.bootstrap();
  }

  @Override
  public void close() {
    if (announced != null) {
      announced.close();
    }
    if (running != null) {
      running.close();
    }
  }
}
