package org.sitrep.cli;

import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.FilterMistake;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says which rows a command is about. */
final class FilterOption {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      defaultValue = "",
      description =
          "which rows, such as 'status:contested|disputed country:sy confidence<0.8'; ages are"
              + " counted from the instant asked for, else from now")
  String text = "";

  /**
   * The filter.
   *
   * @throws ParameterException with the place of what is wrong
   */
  Filter read() {
    try {
      return Filter.read(text);
    } catch (FilterMistake mistake) {
      throw new ParameterException(
          spec.commandLine(), "--filter: " + mistake.getMessage(), mistake);
    }
  }
}
