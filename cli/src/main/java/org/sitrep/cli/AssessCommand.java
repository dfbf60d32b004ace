package org.sitrep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Table;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep assess}: claims in, one row a place out. */
@Command(
    name = "assess",
    description = {
      "Reads claims, one JSON object a line, and prints one row a place as JSON, sorted by place"
          + " id.",
      "A line that is no claim is named on standard error with its reason; the rest is assessed"
          + " all the same, and the exit code is 1."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class AssessCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Option(
      names = "--at",
      paramLabel = "T",
      description = "the instant to assess for; the latest publication in the input by default")
  @Nullable Instant at;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = STANDARD_INPUT,
      description = "a file of claims, - (the default) for standard input")
  String file = STANDARD_INPUT;

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Claim> claims = new ArrayList<>();
    int wrong = 0;
    String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
    try (InputStream in = open()) {
      ByteLines lines = new ByteLines(in);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        wrong += read(line, name + ":" + lines.number(), claims) ? 0 : 1;
      }
    } catch (IOException unreadable) {
      throw new Failure(name + " cannot be read: " + unreadable, unreadable);
    }
    terminal.out().print(JsonLines.of(Table.assess(claims, at)));
    if (wrong > 0) {
      terminal.say(wrong + (wrong == 1 ? " line was" : " lines were") + " no claim");
    }
    return wrong == 0 ? 0 : 1;
  }

  private boolean read(byte[] line, String where, List<Claim> claims) {
    if (ByteLines.isBlank(line)) {
      return true;
    }
    try {
      claims.add(WireSerdes.claim().deserializer().deserialize(where, line));
      return true;
    } catch (SerializationException noClaim) {
      terminal.say(String.valueOf(noClaim.getMessage()));
      return false;
    }
  }

  private InputStream open() throws IOException {
    return file.equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(Path.of(file));
  }
}
