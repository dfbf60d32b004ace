package org.sitrep.bench.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What an option may be. */
final class Range {
  private Range() {}

  static void require(CommandSpec command, String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "[%s] expected %d to %d, got %d".formatted(option, least, most, value));
    }
  }
}
