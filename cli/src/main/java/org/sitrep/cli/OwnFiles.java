package org.sitrep.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The data files to read by: the project's, and a desk's own laid over them. */
final class OwnFiles {
  private static final List<String> ROOMS = List.of("lexicon/", "language/");

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Option(
      names = "--own",
      paramLabel = "DIR",
      description = {
        "a folder of your own data files, laid over the project's: lexicon/places/sy.tsv,"
            + " lexicon/origins.tsv, language/ar/rules.txt …",
        "their rows and rules are added; a row with the id of one of the project's replaces it"
      })
  @Nullable Path folder;

  /** The files, all read. */
  DataFiles files() {
    return folder == null
        ? DataFiles.ofProject()
        : DataFiles.withOwn(folder.toString(), texts(folder));
  }

  /** An extractor that reads by them; the first fault in them is one sentence. */
  Extractor extractor() {
    try {
      return Extractor.reading(files());
    } catch (IllegalArgumentException fault) {
      throw new Failure(fault.getMessage() + "; sitrep check tells the rest", fault);
    }
  }

  private Map<String, String> texts(Path root) {
    if (!Files.isDirectory(root)) {
      throw usage("no such folder: " + root);
    }
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (ROOMS.stream().anyMatch(path::startsWith)) {
          texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException unreadable) {
      throw new Failure(root + " cannot be read: " + unreadable, unreadable);
    }
    if (texts.isEmpty()) {
      throw usage(root + " holds no file below lexicon/ or language/");
    }
    return texts;
  }

  private RuntimeException usage(String sentence) {
    return spec == null
        ? new Failure(sentence)
        : new ParameterException(spec.commandLine(), sentence);
  }
}
