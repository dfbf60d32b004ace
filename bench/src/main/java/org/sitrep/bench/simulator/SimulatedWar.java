package org.sitrep.bench.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;

/**
 * A conflict that never was: what was true of each settlement, and the claims that were read of it.
 *
 * @param truth what was true, by settlement
 * @param claims in the order of their publication
 */
public record SimulatedWar(
    Regime regime, Instant start, Instant end, Map<PlaceId, Chronicle> truth, List<Claim> claims) {

  /**
   * The war of a regime and a seed: the same ones always give the same war.
   *
   * @param regime before it is shaken
   */
  public static SimulatedWar of(Regime regime, long seed) {
    Regime shaken = regime.shaken(Chance.of(seed, "regime"));
    War war = War.fought(shaken.fighting(), Chance.of(seed, "war"));
    List<Story> stories = told(shaken, war, seed);
    List<Story> read =
        new Reader(shaken.reading(), war.theatre(), Chance.of(seed, "reader")).read(stories);
    Instant end = War.START.plus(Chance.hours(24.0 * shaken.fighting().days()));
    return new SimulatedWar(shaken, War.START, end, truth(war), claims(read, end));
  }

  private static List<Story> told(Regime regime, War war, long seed) {
    Sources sources = Sources.of(regime, war.theatre(), Chance.of(seed, "sources"));
    Desk desk = new Desk(regime.telling(), Chance.of(seed, "desk"));
    Press press = new Press(regime.press(), sources, desk, Chance.of(seed, "press"));
    Parties parties =
        new Parties(regime.parties(), sources, press, desk, Chance.of(seed, "parties"));
    war.happenings().forEach(press::tell);
    war.happenings().forEach(parties::tell);
    new Talk(regime, war, sources, desk, Chance.of(seed, "talk")).tell(press, parties);
    return desk.stories();
  }

  private static Map<PlaceId, Chronicle> truth(War war) {
    Map<PlaceId, Chronicle> truth = new TreeMap<>();
    for (int index = 0; index < war.chronicles().size(); index++) {
      PlaceId place = war.theatre().sites().get(index).place().id();
      truth.put(place, war.chronicles().get(index));
    }
    return truth;
  }

  private static List<Claim> claims(List<Story> stories, Instant end) {
    List<Claim> claims = new ArrayList<>();
    for (Story story : stories) {
      if (story.publishedAt().isBefore(end)) {
        claims.add(StoryClaims.claim(story));
      }
    }
    claims.sort(Comparator.comparing(Claim::publishedAt).thenComparing(Claim::id));
    return List.copyOf(claims);
  }
}
