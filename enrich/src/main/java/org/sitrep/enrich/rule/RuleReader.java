package org.sitrep.enrich.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.ResourceLines;
import org.sitrep.enrich.language.Words;
import org.sitrep.model.ClaimKind;

/**
 * Reads {@code language/<code>/rules.txt}; a rule without example and counter-example is refused.
 */
public final class RuleReader {
  private final LanguagePack pack;
  private final PatternReader patterns;
  private final List<Rule> rules = new ArrayList<>();

  /** Steps that a file has given a name. */
  private final Map<String, String> named = new HashMap<>();

  private @Nullable Draft draft;

  private static final class Draft {
    final String name;
    final ResourceLines.Line line;
    @Nullable ClaimKind kind;
    @Nullable ClaimKind present;
    Rule.ActorRole actor = Rule.ActorRole.SUBJECT;
    boolean needsActor;
    boolean everyPlace;
    final List<List<Element>> patterns = new ArrayList<>();
    final List<Rule.Example> examples = new ArrayList<>();
    final List<Rule.Example> counterExamples = new ArrayList<>();

    Draft(String name, ResourceLines.Line line) {
      this.name = name;
      this.line = line;
    }
  }

  private RuleReader(LanguagePack pack, Words words) {
    this.pack = pack;
    this.patterns = new PatternReader(pack, words);
  }

  /** The rules of a language in the order of their file. */
  public static List<Rule> read(DataFiles files, LanguagePack pack, Words words) {
    return read(pack, words, ResourceLines.read(files, "language/" + pack.code() + "/rules.txt"));
  }

  /** The rules of some lines. */
  static List<Rule> read(LanguagePack pack, Words words, List<ResourceLines.Line> lines) {
    RuleReader reader = new RuleReader(pack, words);
    for (ResourceLines.Line line : lines) {
      reader.take(line);
    }
    reader.finish();
    return List.copyOf(reader.rules);
  }

  private void take(ResourceLines.Line line) {
    int space = line.text().indexOf(' ');
    String word = space < 0 ? line.text() : line.text().substring(0, space);
    String rest = space < 0 ? "" : line.text().substring(space + 1).strip();
    if (word.equals("rule")) {
      finish();
      draft = new Draft(pack.code() + "/" + rest, line);
      return;
    }
    if (word.equals("let")) {
      int end = rest.indexOf(' ');
      named.put(rest.substring(0, end), rest.substring(end + 1).strip());
      return;
    }
    Draft open = draft;
    if (open == null) {
      throw line.fault("expected rule NAME first");
    }
    switch (word) {
      case "kind" -> open.kind = ClaimKind.valueOf(rest);
      case "present" -> open.present = ClaimKind.valueOf(rest);
      case "actor" -> open.actor = Rule.ActorRole.valueOf(rest.toUpperCase(Locale.ROOT));
      case "needs-actor" -> open.needsActor = true;
      case "every-place" -> open.everyPlace = true;
      case "pattern" -> open.patterns.add(patterns.read(withNamed(rest, line), line));
      case "example" -> open.examples.add(example(rest, line));
      case "not" -> open.counterExamples.add(example(rest, line));
      default -> throw line.fault("expected kind, pattern, example, not …");
    }
  }

  /** A pattern with the steps that its names stand for. */
  private String withNamed(String pattern, ResourceLines.Line line) {
    StringJoiner steps = new StringJoiner(" ");
    for (String step : pattern.split("\\s+")) {
      String meant = step.startsWith("$") ? named.get(step) : step;
      if (meant == null) {
        throw line.fault("no line lets " + step + " stand for anything");
      }
      steps.add(meant);
    }
    return steps.toString();
  }

  private static Rule.Example example(String text, ResourceLines.Line line) {
    int arrow = text.indexOf("=>");
    return arrow < 0
        ? new Rule.Example(text, "", line.where())
        : new Rule.Example(
            text.substring(0, arrow).strip(), text.substring(arrow + 2).strip(), line.where());
  }

  private void finish() {
    Draft open = draft;
    if (open == null) {
      return;
    }
    ClaimKind kind = open.kind;
    if (kind == null || open.patterns.isEmpty()) {
      throw open.line.fault("a rule needs kind and pattern");
    }
    if (open.examples.isEmpty() || open.counterExamples.isEmpty()) {
      throw open.line.fault("a rule needs at least one example and one not");
    }
    rules.add(
        new Rule(
            open.name,
            kind,
            open.present,
            open.actor,
            open.needsActor,
            open.everyPlace,
            open.patterns,
            open.examples,
            open.counterExamples));
  }
}
