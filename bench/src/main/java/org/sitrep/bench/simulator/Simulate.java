package org.sitrep.bench.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.Json;

/**
 * Writes the claims of a simulated war as JSON lines, as {@code sitrep assess} reads them.
 *
 * <p>Usage: {@code Simulate REGIME SEED}, where the regime may be {@code list}.
 */
public final class Simulate {
  private Simulate() {}

  /** Prints the claims to standard output. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: Simulate REGIME SEED, the regime one of: " + names());
      System.exit(2);
    }
    SimulatedWar war = SimulatedWar.of(regime(arguments[0]), Long.parseLong(arguments[1]));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (Claim claim : war.claims()) {
      out.println(Json.mapper().writeValueAsString(claim));
    }
    out.flush();
  }

  private static Regime regime(String name) {
    return Regimes.all().stream()
        .filter(regime -> regime.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + ": expected one of: " + names()));
  }

  private static String names() {
    return Regimes.all().stream().map(Regime::name).collect(Collectors.joining(", "));
  }
}
