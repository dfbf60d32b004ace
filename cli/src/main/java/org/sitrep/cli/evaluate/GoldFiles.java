package org.sitrep.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.cli.Failure;
import org.sitrep.enrich.evaluation.GoldArticle;
import org.sitrep.enrich.evaluation.GoldReader;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/** Annotations from a file or from all {@code *claims*.jsonl} of a folder, and their articles. */
public final class GoldFiles {
  private GoldFiles() {}

  /** The annotated articles, in the order of the files' names and lines. */
  public static List<GoldArticle> read(Path gold) {
    List<GoldArticle> articles = new ArrayList<>();
    try {
      for (Path file : files(gold)) {
        List<String> lines = Files.readAllLines(file);
        for (int number = 1; number <= lines.size(); number++) {
          String line = lines.get(number - 1);
          if (!line.isBlank()) {
            articles.add(read(line, file.getFileName() + ":" + number));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new Failure(gold + " cannot be read: " + unreadable, unreadable);
    }
    if (articles.isEmpty()) {
      throw new Failure(gold + " holds no annotated article");
    }
    return articles;
  }

  private static GoldArticle read(String line, String where) {
    return switch (GoldReader.read(line, where)) {
      case Accepted<GoldArticle>(GoldArticle article) -> article;
      case Rejected<GoldArticle>(var reason, String detail) -> throw new Failure(detail);
    };
  }

  private static List<Path> files(Path gold) throws IOException {
    if (!Files.isDirectory(gold)) {
      return List.of(gold);
    }
    try (Stream<Path> files = Files.list(gold)) {
      return files.filter(GoldFiles::holdsClaims).sorted().toList();
    }
  }

  private static boolean holdsClaims(Path file) {
    String name = file.getFileName().toString();
    return name.contains("claims") && name.endsWith(".jsonl");
  }

  /** The articles of a folder by the name of their file without its ending, and by their id. */
  public static Map<String, RawArticle> articles(Path folder, Instant arrivedAt) {
    Map<String, RawArticle> articles = new HashMap<>();
    try (Stream<Sourced> found = ArticleFiles.read(List.of(folder), arrivedAt)) {
      found.forEach(
          sourced -> {
            if (sourced.outcome() instanceof Accepted<RawArticle>(RawArticle article)) {
              articles.put(article.id().value(), article);
              articles.put(stem(sourced.source()), article);
            }
          });
    }
    return articles;
  }

  private static String stem(String source) {
    String name = source.substring(source.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
