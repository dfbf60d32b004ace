package org.sitrep.enrich.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.time.WordSection.Entry;
import org.sitrep.enrich.time.WordSection.Example;

/**
 * A reader of {@code dates.txt}: sections of {@code class NAME [OPTION…]}, lines of {@code VALUE:
 * phrase | phrase}, and in every section at least one {@code example} and one {@code not}.
 */
final class DatesFile {
  private final String where;
  private final List<WordSection> sections = new ArrayList<>();
  private final Set<WordClass> seen = EnumSet.noneOf(WordClass.class);
  private List<String> head = List.of();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final List<String> counterExamples = new ArrayList<>();
  private int line;

  private DatesFile(String where) {
    this.where = where;
  }

  /** The sections of a language; a desk's stand behind the project's. */
  static List<WordSection> ofLanguage(DataFiles files, String languageCode) {
    List<WordSection> sections = new ArrayList<>();
    for (DataFiles.Text file : files.texts("language/" + languageCode + "/dates.txt")) {
      sections.addAll(parse(file.where(), file.text().lines().toList()));
    }
    return sections;
  }

  /** The sections of these lines; {@code where} names them in a complaint. */
  static List<WordSection> parse(String where, List<String> lines) {
    DatesFile file = new DatesFile(where);
    lines.forEach(file::read);
    file.close();
    return file.sections;
  }

  private void read(String raw) {
    line++;
    String text = raw.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (text.startsWith("class ")) {
      close();
      head = List.of(text.substring("class ".length()).strip().split("\\s+"));
    } else if (text.startsWith("example ")) {
      examples.add(example(text.substring("example ".length())));
    } else if (text.startsWith("not ")) {
      counterExamples.add(text.substring("not ".length()).strip());
    } else {
      phrases(text);
    }
  }

  private Example example(String text) {
    int at = text.indexOf(" @ ");
    int arrow = text.indexOf(" => ");
    if (at < 0 || arrow < at) {
      throw wrong("expected 'example TEXT @ ANCHOR => FROM..TO PRECISION', got '" + text + "'");
    }
    return new Example(
        text.substring(0, at).strip(),
        text.substring(at + 3, arrow).strip(),
        text.substring(arrow + 4).strip());
  }

  private void phrases(String text) {
    int colon = text.indexOf(": ");
    if (colon <= 0 || head.isEmpty()) {
      throw wrong("expected 'VALUE: phrase | phrase' inside a class, got '" + text + "'");
    }
    for (String phrase : text.substring(colon + 2).split(" \\| ")) {
      entries.add(new Entry(text.substring(0, colon).strip(), phrase.strip().replace("\\|", "|")));
    }
  }

  private void close() {
    if (head.isEmpty()) {
      return;
    }
    String label = head.getFirst();
    WordClass wordClass =
        WordClass.labelled(label)
            .orElseThrow(() -> wrong("unknown class '" + label + "' in the section before"));
    if (!seen.add(wordClass)) {
      throw wrong("class '" + label + "' stands twice");
    }
    if (entries.isEmpty() || examples.isEmpty() || counterExamples.isEmpty()) {
      throw wrong("class '" + label + "' expected words, an example and a not");
    }
    sections.add(
        new WordSection(
            wordClass, head.subList(1, head.size()), entries, examples, counterExamples));
    entries.clear();
    examples.clear();
    counterExamples.clear();
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("[" + where + ":" + line + "] " + what);
  }
}
