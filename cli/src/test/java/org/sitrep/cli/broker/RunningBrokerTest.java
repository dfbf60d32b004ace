package org.sitrep.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningBrokerTest {
  @TempDir Path folder;

  @Test
  void a_running_broker_is_found_until_it_stops() {
    Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", folder.resolve("run").toString());
    RunningBroker broker = RunningBroker.announce("host:1", folder, environment);
    assertThat(RunningBroker.find(null, environment)).hasValue("host:1");
    assertThat(RunningBroker.find(folder, Map.of())).hasValue("host:1");
    broker.close();
    assertThat(RunningBroker.find(null, environment)).isEmpty();
    assertThat(RunningBroker.find(folder, Map.of())).isEmpty();
  }

  @Test
  void one_that_stops_leaves_the_address_of_a_later_one() {
    Map<String, String> environment = Map.of("HOME", folder.toString());
    RunningBroker first = RunningBroker.announce("host:1", folder.resolve("a"), environment);
    try (RunningBroker second =
        RunningBroker.announce("host:2", folder.resolve("b"), environment)) {
      first.close();
      assertThat(RunningBroker.find(null, environment)).hasValue("host:2");
      assertThat(second).isNotSameAs(first);
    }
  }
}
