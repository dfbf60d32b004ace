package org.sitrep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.sitrep.bench.flow.WholeFlow;
import org.sitrep.cli.Benchmark;
import picocli.CommandLine;

/** What {@code sitrep bench} offers. */
class BenchmarksTest {
  @Test
  void every_benchmark_is_found_under_a_name_of_its_own() {
    List<String> names =
        ServiceLoader.load(Benchmark.class).stream()
            .map(each -> new CommandLine(each.get()).getCommandName())
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrder("extract", "table", "flow", "latency", "push", "stream");
  }

  @Test
  void an_option_out_of_range_is_wrong_usage() {
    Benchmark flow =
        ServiceLoader.load(Benchmark.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> new CommandLine(each).getCommandName().equals("flow"))
            .findFirst()
            .orElseThrow();
    assertThat(new CommandLine(flow).execute("--articles", "99")).isEqualTo(2);
  }

  @Test
  void the_whole_flow_is_measured_from_article_to_row_beside_its_floor() {
    WholeFlow.Measured measured = WholeFlow.measure(List.of(Path.of("..", "seeds")), 100, 1);
    assertThat(measured.parts()).hasSize(10);
    assertThat(measured.flow().processorSeconds()).isPositive();
    assertThat(measured.hops().seconds()).isPositive();
    assertThat(measured.topics().get("news.city-status")).isPositive();
    assertThat(measured.topics().get("hops.2")).isPositive();
    assertThat(measured.stores()).isPositive();
    assertThat(WholeFlow.text(measured))
        .contains("share of the bare hops", "part 10:", "disk of news.claims");
  }
}
