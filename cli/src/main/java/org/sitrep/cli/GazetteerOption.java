package org.sitrep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.gazetteer.Gazetteer;
import org.sitrep.enrich.gazetteer.GazetteerException;
import org.sitrep.enrich.gazetteer.GazetteerReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that adds places of a GeoNames dump to those the project knows. */
final class GazetteerOption {
  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      split = ",",
      description =
          "places to add: tables of a GeoNames dump, places and alternate names, .txt, .gz or .zip,"
              + " separated by commas")
  List<Path> files = new ArrayList<>();

  /** Refuses files that are no gazetteer, before anything else is begun. */
  void require(CommandSpec spec) {
    try {
      Gazetteer.require(files);
    } catch (GazetteerException wrong) {
      throw new ParameterException(spec.commandLine(), "--gazetteer: " + wrong.getMessage(), wrong);
    }
  }

  /** An extractor that knows these places too; lines that were skipped are said. */
  Extractor extractor(Terminal terminal) {
    Extractor plain = Extractor.standard();
    if (files.isEmpty()) {
      return plain;
    }
    GazetteerReport report =
        Gazetteer.addTo(plain.lexicons().places(), plain.languages().all(), files);
    report.sentences().forEach(terminal::say);
    terminal.say(
        "gazetteer: "
            + report.places()
            + " places added, "
            + report.known()
            + " known before, "
            + report.malformed()
            + " lines skipped");
    // What begins a name has changed with the names.
    return Extractor.of(plain.languages(), plain.lexicons());
  }
}
