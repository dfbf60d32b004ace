package org.sitrep.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The data files that reading goes by: the project's own on the class path, and those a desk lays
 * over them.
 *
 * <p>A desk's file has the path of the project's file it adds to, such as {@code
 * lexicon/origins.tsv} or {@code language/ar/rules.txt}.
 */
public final class DataFiles {
  /**
   * One file.
   *
   * @param where what faults call it
   * @param own whether a desk laid it over the project's
   */
  public record Text(String where, String text, boolean own) {}

  private final String folder;
  private final Map<String, String> own;

  private DataFiles(String folder, Map<String, String> own) {
    this.folder = folder;
    this.own = Map.copyOf(own);
  }

  /** The project's files alone. */
  public static DataFiles ofProject() {
    return new DataFiles("", Map.of());
  }

  /**
   * The project's files and a desk's over them.
   *
   * @param folder what faults call the place of the desk's files
   * @param own their texts by path, with {@code /} between the names
   */
  public static DataFiles withOwn(String folder, Map<String, String> own) {
    return new DataFiles(folder, own);
  }

  /** The paths of the desk's files. */
  public List<String> ownPaths() {
    return own.keySet().stream().sorted().toList();
  }

  /** Whether the project or the desk has a file. */
  public boolean has(String path) {
    return own.containsKey(path) || DataFiles.class.getResource("/" + path) != null;
  }

  /**
   * The files of a path: the project's first, then the desk's.
   *
   * @throws IllegalArgumentException where there is neither
   */
  public List<Text> texts(String path) {
    List<Text> texts = new ArrayList<>(2);
    try (InputStream in = DataFiles.class.getResourceAsStream("/" + path)) {
      if (in != null) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        texts.add(new Text(path, text, false));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("[" + path + "] could not be read", e);
    }
    String over = own.get(path);
    if (over != null) {
      texts.add(new Text(folder + "/" + path, over, true));
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("[" + path + "] is not on the class path");
    }
    return texts;
  }
}
