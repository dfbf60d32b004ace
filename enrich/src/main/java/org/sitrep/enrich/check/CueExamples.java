package org.sitrep.enrich.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.ResourceLines;
import org.sitrep.model.Claim;

/**
 * Holds every class of {@code cues.txt} to {@code cue-examples.txt}: what it does to a claim, and
 * where it must not.
 */
public final class CueExamples {
  private static final String NONE = "NONE";
  private static final String ARROW = " => ";

  private final Backdrop backdrop;
  private final List<CueCase> cases = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** Reads the examples of these files; their rules and cues are the extractor's. */
  public CueExamples(Extractor extractor, DataFiles files) {
    this.backdrop = new Backdrop(extractor);
    for (Language language : extractor.languages().all()) {
      read(language, files);
    }
  }

  /** All examples, in the order of the files. */
  public List<CueCase> cases() {
    return List.copyOf(cases);
  }

  /** What is wrong with the files themselves: cues without an example, lines nobody reads. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** What is wrong with an example, beginning with {@code [file:line]}; empty where it holds. */
  public Optional<String> fault(CueCase one) {
    List<Claim> claims = backdrop.claims(one.language(), one.text());
    boolean holds =
        one.expected().equals(NONE)
            ? claims.isEmpty() == one.does()
            : claims.stream().anyMatch(claim -> meets(claim, one.expected())) == one.does()
                && !claims.isEmpty();
    String found =
        claims.stream()
            .map(claim -> claim.kind() + " " + claim.stance() + " " + claim.context())
            .collect(Collectors.joining(", "));
    return holds
        ? Optional.empty()
        : Optional.of(
            "[%s] %s should %sbe %s, is: %s"
                .formatted(
                    one.where(),
                    one.text(),
                    one.does() ? "" : "not ",
                    one.expected(),
                    found.isEmpty() ? NONE : found));
  }

  /** Every word of the expectation is the stance, context, kind or origin of the claim. */
  private static boolean meets(Claim claim, String expected) {
    Set<String> facts =
        Set.of(
            claim.stance().name(),
            claim.context().name(),
            claim.kind().name(),
            claim.origin().kind() + "");
    return facts.containsAll(Set.of(expected.split("\\s+")));
  }

  private void read(Language language, DataFiles files) {
    String folder = "language/" + language.pack().code() + "/";
    Set<String> open = new LinkedHashSet<>();
    for (ResourceLines.Line line : ResourceLines.read(files, folder + "cues.txt")) {
      if (line.text().startsWith("[")) {
        String name = line.text().substring(1).split("[\\s\\]]")[0];
        open.add(name + " example");
        open.add(name + " not");
      }
    }
    String cue = "";
    for (ResourceLines.Line line : ResourceLines.read(files, folder + "cue-examples.txt")) {
      String text = line.text();
      int arrow = text.indexOf(ARROW);
      if (text.startsWith("[") && text.endsWith("]")) {
        cue = text.substring(1, text.length() - 1);
      } else if (arrow > 0 && (text.startsWith("example ") || text.startsWith("not "))) {
        boolean does = text.startsWith("example ");
        String said = text.substring(text.indexOf(' ') + 1, arrow);
        String expected = text.substring(arrow + ARROW.length()).strip();
        cases.add(new CueCase(language, cue, said, expected, does, line.where()));
        open.remove(cue + (does ? " example" : " not"));
      } else {
        faults.add(
            line.fault("expected [cue], example TEXT => WORDS or not TEXT => WORDS").getMessage());
      }
    }
    open.forEach(missing -> faults.add("[" + folder + "cue-examples.txt] no " + missing));
  }
}
