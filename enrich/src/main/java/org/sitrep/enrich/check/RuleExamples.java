package org.sitrep.enrich.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.Stance;

/** Holds every rule of every language to its own examples and counter-examples. */
public final class RuleExamples {
  private final Extractor extractor;
  private final Backdrop backdrop;

  /** Reads the examples with this extractor's rules and lexicons. */
  public RuleExamples(Extractor extractor) {
    this.extractor = extractor;
    this.backdrop = new Backdrop(extractor);
  }

  /** All examples, in the order of the files. */
  public List<ExampleCase> cases() {
    List<ExampleCase> cases = new ArrayList<>();
    for (Language language : extractor.languages().all()) {
      for (Rule rule : language.rules()) {
        rule.examples().forEach(one -> cases.add(new ExampleCase(language, rule, one, true)));
        rule.counterExamples()
            .forEach(one -> cases.add(new ExampleCase(language, rule, one, false)));
      }
    }
    return cases;
  }

  /** What is wrong with an example, beginning with {@code [file:line]}; empty where it holds. */
  public Optional<String> fault(ExampleCase one) {
    List<Claim> claims = backdrop.claims(one.language(), one.example().text());
    Rule.Example example = one.example();
    LanguagePack pack = one.language().pack();
    boolean holds =
        one.fires()
            ? claims.stream()
                .anyMatch(
                    claim ->
                        isEvent(claim, one.rule()) && meets(claim, pack, example.expectation()))
            : claims.stream()
                .noneMatch(
                    claim -> isEvent(claim, one.rule()) && claim.stance() != Stance.UNCONFIRMED);
    String expected =
        one.fires() ? "should make: " + example.expectation() : "should assert nothing";
    return holds
        ? Optional.empty()
        : Optional.of("[%s] %s %s".formatted(example.where(), example.text(), expected));
  }

  private static boolean isEvent(Claim claim, Rule rule) {
    return rule.name().equals(claim.rule())
        && claim.context() == ClaimContext.CURRENT
        && claim.stance() != Stance.DENIED;
  }

  /** Whether a claim is {@code KIND PLACE [side]}; nothing is asked where nothing is said. */
  private boolean meets(Claim claim, LanguagePack pack, String expectation) {
    if (expectation.isEmpty()) {
      return true;
    }
    String[] kindAndRest = expectation.split("\\s+", 2);
    String place = kindAndRest.length == 1 ? "" : kindAndRest[1];
    int lastSpace = place.lastIndexOf(' ');
    String last = place.substring(lastSpace + 1);
    ActorLexicon actors = extractor.lexicons().actors();
    boolean sideSaid = lastSpace > 0 && actors.conflicts().side(new ActorId(last)) != null;
    String name = sideSaid ? place.substring(0, lastSpace) : place;
    var side = claim.side();
    return claim.kind().name().equals(kindAndRest[0])
        && (!sideSaid || (side != null && side.id().value().equals(last)))
        && Stream.of(claim.place().name().ar(), claim.place().name().en(), claim.place().surface())
            .anyMatch(said -> endsWith(pack, said, name));
  }

  private static boolean endsWith(LanguagePack pack, @Nullable String said, String name) {
    return said != null
        && String.join(" ", pack.fold(said)).endsWith(String.join(" ", pack.fold(name)));
  }
}
