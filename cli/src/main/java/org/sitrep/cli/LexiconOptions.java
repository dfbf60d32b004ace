package org.sitrep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.gazetteer.Gazetteer;
import org.sitrep.enrich.gazetteer.GazetteerException;
import org.sitrep.enrich.gazetteer.GazetteerReport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * What an article is read by: the project's data files, a desk's own, places of a GeoNames dump.
 */
final class LexiconOptions {
  @Mixin OwnFiles own = new OwnFiles();

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      split = ",",
      description =
          "places to add: tables of a GeoNames dump, places and alternate names, .txt, .gz or .zip,"
              + " separated by commas")
  List<Path> files = new ArrayList<>();

  /** Whether anything is laid over the project's own files. */
  boolean isGiven() {
    return own.folder != null || !files.isEmpty();
  }

  /** Refuses folders that are none and files that are no gazetteer, before anything is begun. */
  void require(CommandSpec spec) {
    own.files();
    try {
      Gazetteer.require(files);
    } catch (GazetteerException wrong) {
      throw new ParameterException(spec.commandLine(), "--gazetteer: " + wrong.getMessage(), wrong);
    }
  }

  /** An extractor that reads by all of them; lines of a gazetteer that were skipped are said. */
  Extractor extractor(Terminal terminal) {
    Extractor plain = own.extractor();
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
