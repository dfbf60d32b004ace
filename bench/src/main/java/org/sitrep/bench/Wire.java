package org.sitrep.bench;

import java.nio.file.Path;
import java.util.List;
import org.sitrep.bench.wire.Joining;
import org.sitrep.bench.wire.MadeNews;
import org.sitrep.bench.wire.MadeNews.Made;

/** How well reprints are joined, in 2,000 made texts. Usage: {@code Wire [SEED]}. */
public final class Wire {
  private Wire() {}

  public static void main(String[] arguments) {
    long seed = arguments.length == 0 ? 1 : Long.parseLong(arguments[0]);
    List<Made> made = MadeNews.of(Path.of("evaluation"), 22, 41, seed);
    System.out.print(Joining.of(made));
  }
}
