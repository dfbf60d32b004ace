package org.sitrep.bench.calibration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.PlaceId;

/**
 * A simple way to make a table: the claims of the last hours before a place's latest claim vote.
 *
 * @param window hours before the latest claim whose claims vote
 * @param leavings whether WITHDREW votes for VACATED, or for nothing
 */
record PlainVote(Rule rule, int window, boolean leavings) implements Judge {
  /** How votes are counted. */
  enum Rule {
    MAJORITY("majority vote"),
    LATEST("latest report wins"),
    SOURCES("most sources win");

    private final String words;

    Rule(String words) {
      this.words = words;
    }
  }

  /** A claim that votes. */
  private record Ballot(Claim claim, Vote vote) {}

  @Override
  public String name() {
    String hours = rule == Rule.LATEST ? "" : ", " + window + " h";
    return rule.words + hours + (leavings ? ", with leavings" : "");
  }

  /** The settings that are tried, so that each baseline is shown at its best. */
  static List<Judge> settings() {
    List<Judge> settings = new ArrayList<>();
    for (boolean leavings : new boolean[] {false, true}) {
      settings.add(new PlainVote(Rule.LATEST, 0, leavings));
      for (int hours : List.of(24, 48, 96)) {
        settings.add(new PlainVote(Rule.MAJORITY, hours, leavings));
        settings.add(new PlainVote(Rule.SOURCES, hours, leavings));
      }
    }
    return settings;
  }

  @Override
  public Map<PlaceId, Shown> table(List<Claim> known, Instant at) {
    Map<PlaceId, List<Ballot>> ballots = new HashMap<>();
    for (Claim claim : known) {
      Vote.of(claim)
          .filter(vote -> leavings || vote.status() != ControlStatus.VACATED)
          .ifPresent(
              vote ->
                  ballots
                      .computeIfAbsent(claim.place().id(), ignored -> new ArrayList<>())
                      .add(new Ballot(claim, vote)));
    }
    Map<PlaceId, Shown> table = new HashMap<>();
    ballots.forEach((place, cast) -> table.put(place, shown(cast)));
    return table;
  }

  private Shown shown(List<Ballot> cast) {
    Instant since = cast.getLast().claim().publishedAt().minus(Duration.ofHours(window));
    List<Ballot> recent =
        rule == Rule.LATEST
            ? List.of(cast.getLast())
            : cast.stream().filter(one -> one.claim().publishedAt().isAfter(since)).toList();
    Map<Vote, Set<String>> votes = new LinkedHashMap<>();
    for (Ballot ballot : recent.reversed()) {
      votes.computeIfAbsent(ballot.vote(), ignored -> new HashSet<>()).add(voter(ballot.claim()));
    }
    // The first of the highest is the one spoken for last.
    Vote winner =
        votes.keySet().stream()
            .reduce((one, other) -> size(votes, other) > size(votes, one) ? other : one)
            .orElseThrow();
    double all = votes.values().stream().mapToInt(Set::size).sum();
    return new Shown(winner.status(), controller(winner, cast), size(votes, winner) / all);
  }

  private String voter(Claim claim) {
    return rule == Rule.SOURCES ? claim.outlet() : claim.id().value();
  }

  private static int size(Map<Vote, Set<String>> votes, Vote vote) {
    return votes.getOrDefault(vote, Set.of()).size();
  }

  /** Who is ringed or fought: whoever else was last said to hold it. */
  private static @Nullable ActorId controller(Vote winner, List<Ballot> cast) {
    return switch (winner.status()) {
      case CONTROLLED -> winner.side();
      case CONTESTED, BESIEGED -> {
        Optional<Ballot> last =
            cast.stream()
                .filter(one -> one.vote().status() == ControlStatus.CONTROLLED)
                .filter(one -> !Objects.equals(one.vote().side(), winner.side()))
                .max(Comparator.comparing(one -> one.claim().publishedAt()));
        yield last.map(Ballot::vote).map(Vote::side).orElse(null);
      }
      case VACATED, DISPUTED, CLAIMED, UNKNOWN -> null;
    };
  }
}
