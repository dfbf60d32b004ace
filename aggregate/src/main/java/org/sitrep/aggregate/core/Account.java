package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.aggregate.core.Reading.Weighted;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimId;
import org.sitrep.model.Side;

/** The account a row gives of itself: its evidence, and its reasons in words. */
final class Account {
  private static final int MOST_EVIDENCE = 40;
  private static final int MOST_VOICES = 8;

  private static final Comparator<Weighted> STRONGEST =
      Comparator.<Weighted, Boolean>comparing(weighted -> !weighted.report().denial())
          .thenComparing(weighted -> -Math.abs(weighted.weight()))
          .thenComparing(Weighted::publishedAt)
          .thenComparing(weighted -> weighted.report().claim().id());

  private Account() {}

  /** The strongest claims for and against; denials are never left out for others. */
  static List<Evidence> evidence(Reading reading, List<Claim> claims) {
    List<Weighted> strongest =
        reading.all().stream().sorted(STRONGEST).limit(MOST_EVIDENCE).toList();
    Stream<Evidence> weighing =
        strongest.stream()
            .sorted(
                Comparator.<Weighted>comparingDouble(weighted -> -Math.abs(weighted.weight()))
                    .thenComparing(STRONGEST))
            .map(weighted -> evidence(weighted.report().claim(), weighted.weight()));
    return Stream.concat(weighing, repeated(reading, claims)).limit(MOST_EVIDENCE).toList();
  }

  /** What only says again what a voice has said, the first printed first. */
  private static Stream<Evidence> repeated(Reading reading, List<Claim> claims) {
    Set<ClaimId> weighed =
        reading.all().stream()
            .map(weighted -> weighted.report().claim().id())
            .collect(Collectors.toSet());
    return weighed.size() >= MOST_EVIDENCE
        ? Stream.empty()
        : claims.stream()
            .filter(claim -> claim.context() == ClaimContext.CURRENT)
            .filter(claim -> !weighed.contains(claim.id()))
            .sorted(Statement.FIRST_PRINTED)
            .map(claim -> evidence(claim, 0));
  }

  private static Evidence evidence(Claim claim, double weight) {
    return new Evidence(
        claim.id(),
        claim.articleId(),
        claim.outlet(),
        claim.origin(),
        claim.kind(),
        claim.side(),
        claim.stance(),
        claim.eventTime(),
        claim.publishedAt(),
        claim.quote(),
        Math.round(weight * 100) / 100.0);
  }

  /** The rule that decided and what each voice weighs. */
  static List<String> because(Phase phase, Reading reading, double sum, Map<ActorId, Side> sides) {
    List<String> words = new ArrayList<>();
    ActorId controller = phase.controller();
    words.add(
        phase.status()
            + (controller == null ? "" : " " + Places.name(sides.get(controller)))
            + ": "
            + phase.rule());
    if (!phase.rivals().isEmpty()) {
      words.add(
          "others there: "
              + phase.rivals().stream()
                  .map(
                      side -> sides.containsKey(side) ? Places.name(sides.get(side)) : side.value())
                  .collect(Collectors.joining(", ")));
    }
    voices(words, "for: ", reading.supporters().values().stream().toList());
    voices(
        words,
        "against: ",
        reading.latest().values().stream().filter(weighted -> weighted.weight() < 0).toList());
    words.add(String.format(Locale.ROOT, "log-odds of all: %+.2f", sum));
    return words;
  }

  private static void voices(List<String> words, String way, List<Weighted> voices) {
    voices.stream()
        .sorted(STRONGEST)
        .limit(MOST_VOICES)
        .map(Account::words)
        .forEach(voice -> words.add(way + voice));
    if (voices.size() > MOST_VOICES) {
      words.add(way + (voices.size() - MOST_VOICES) + " more");
    }
  }

  private static String words(Weighted weighted) {
    Claim claim = weighted.report().claim();
    return String.format(
        Locale.ROOT,
        "%s (%s) %s %s%s, %+.2f",
        claim.origin().name(),
        claim.origin().kind(),
        claim.stance(),
        claim.kind(),
        claim.side() == null ? "" : " " + Places.name(claim.side()),
        weighted.weight());
  }
}
