package org.sitrep.bench.simulator;

/**
 * Every number of a simulated conflict. Each seed shakes the rates and shares by a random factor
 * ({@link #shaken}), so that nothing can be fitted to one of them.
 *
 * @param name how the regime is called in tables
 */
public record Regime(
    String name,
    Fighting fighting,
    Press press,
    Parties parties,
    Telling telling,
    Reading reading) {
  /** Standard deviation of the logarithm of the factor by which a seed shakes each number. */
  private static final double SHAKE = 0.3;

  /** The highest probability that shaking can give. */
  private static final double NEARLY_SURE = 0.97;

  /**
   * What happens on the ground.
   *
   * @param days how long it is watched, 10 to 30
   * @param governorates 1 to 4
   * @param settlements in each governorate, 3 to 8
   * @param sides 2 to 4
   * @param assaults a day on a settlement next to another side's, 0.02 to 0.5
   * @param repelled share of assaults that never enter, 0 to 0.7
   * @param rushed share of the others that take it at once, 0 to 0.6
   * @param ringed share that ends in a siege, 0 to 0.5
   * @param abandoned share in which the holder leaves before anybody comes, 0 to 0.3
   * @param fightHours median length of a fight inside, 4 to 120
   * @param siegeHours median length of a siege, 48 to 400
   * @param emptyHours median time a place stays empty, 2 to 48
   * @param won share of fights and sieges that the attacker wins, 0.2 to 0.9
   * @param counter share of captures that are answered at once, 0 to 0.5
   * @param counterHours median time to that answer, 3 to 24
   */
  public record Fighting(
      int days,
      int governorates,
      int settlements,
      int sides,
      double assaults,
      double repelled,
      double rushed,
      double ringed,
      double abandoned,
      double fightHours,
      double siegeHours,
      double emptyHours,
      double won,
      double counter,
      double counterHours) {
    Fighting shaken(Chance chance) {
      return new Fighting(
          days,
          governorates,
          settlements,
          sides,
          rate(chance, assaults),
          share(chance, repelled),
          share(chance, rushed),
          share(chance, ringed),
          share(chance, abandoned),
          rate(chance, fightHours),
          rate(chance, siegeHours),
          rate(chance, emptyHours),
          share(chance, won),
          share(chance, counter),
          rate(chance, counterHours));
    }
  }

  /**
   * Who writes, how often, and how well.
   *
   * @param agencies 1 to 4
   * @param monitors 0 to 3
   * @param outlets 4 to 30
   * @param owned share of outlets that belong to one of three owners, 0 to 0.6
   * @param agencyTells probability that an agency tells a happening by itself, 0.1 to 0.8
   * @param monitorTells the same of a monitor, 0.1 to 0.8
   * @param outletTells the same of an outlet, 0.02 to 0.3
   * @param witnessTells probability that residents are quoted, 0 to 0.3
   * @param reprints outlets that print an agency's story, on average, 0 to 12
   * @param uncredited share of reprints that do not name the agency, 0 to 0.3
   * @param recut share of reprints whose text is no longer known as the same, 0 to 0.2
   * @param restated times a day that somebody tells how a place stands, 0.05 to 2
   * @param parroted probability that an outlet prints a party's boast as a fact, 0 to 0.1
   * @param errors false reports of an agency, monitor or outlet, a day and place, 0 to 0.02
   * @param corrected share of them that is taken back, 0.2 to 0.9
   * @param rumours false captures told by accounts, a day and place, 0 to 0.5
   * @param pickedUp probability that an outlet prints a rumour, 0 to 0.1
   * @param doubted probability that somebody says a boast is not confirmed, 0 to 0.4
   * @param background mentions of the past or of plans, a day and place, 0.05 to 0.5
   */
  public record Press(
      int agencies,
      int monitors,
      int outlets,
      double owned,
      double agencyTells,
      double monitorTells,
      double outletTells,
      double witnessTells,
      double reprints,
      double uncredited,
      double recut,
      double restated,
      double parroted,
      double errors,
      double corrected,
      double rumours,
      double pickedUp,
      double doubted,
      double background) {
    Press shaken(Chance chance) {
      return new Press(
          agencies,
          monitors,
          outlets,
          share(chance, owned),
          share(chance, agencyTells),
          share(chance, monitorTells),
          share(chance, outletTells),
          share(chance, witnessTells),
          rate(chance, reprints),
          share(chance, uncredited),
          share(chance, recut),
          rate(chance, restated),
          share(chance, parroted),
          rate(chance, errors),
          share(chance, corrected),
          rate(chance, rumours),
          share(chance, pickedUp),
          share(chance, doubted),
          rate(chance, background));
    }
  }

  /**
   * What the sides say.
   *
   * @param boasts probability that a side claims its own gain, 0.5 to 1
   * @param early share of these said before it is so, 0 to 0.4
   * @param leadHours median by which they are too early, 1 to 24
   * @param falseBoasts gains claimed that never were, a day and threatened place, 0 to 0.2
   * @param denies probability that a side denies a loss, true or not, 0.2 to 0.8
   * @param insists probability that it says again that it holds what it lost, 0 to 0.4
   * @param admits probability that a side at last admits a loss, 0.1 to 0.7
   * @param admitHours median time to that, 4 to 48
   * @param courts share of outlets that belong openly to a side, 0 to 0.6
   * @param hidden share of the others that print the first side's boasts as facts, 0 to 0.5
   */
  public record Parties(
      double boasts,
      double early,
      double leadHours,
      double falseBoasts,
      double denies,
      double insists,
      double admits,
      double admitHours,
      double courts,
      double hidden) {
    Parties shaken(Chance chance) {
      return new Parties(
          share(chance, boasts),
          share(chance, early),
          rate(chance, leadHours),
          rate(chance, falseBoasts),
          share(chance, denies),
          share(chance, insists),
          share(chance, admits),
          rate(chance, admitHours),
          share(chance, courts),
          share(chance, hidden));
    }
  }

  /**
   * When it is told, and how exactly.
   *
   * @param delayHours median time to print, 0.2 to 6
   * @param delaySpread standard deviation of its logarithm, 0.8 to 1.6
   * @param hour share of reports dated to the hour, 0 to 0.5; the rest after the next three names
   *     no time at all
   * @param partOfDay to the part of a day
   * @param day to the day
   * @param week only to the week
   * @param misdated share of days that are off by one, 0 to 0.1
   */
  public record Telling(
      double delayHours,
      double delaySpread,
      double hour,
      double partOfDay,
      double day,
      double week,
      double misdated) {
    Telling shaken(Chance chance) {
      return new Telling(
          rate(chance, delayHours),
          delaySpread,
          hour,
          partOfDay,
          day,
          week,
          share(chance, misdated));
    }
  }

  /**
   * How well claims are read out of the texts; all prints of one text are read alike.
   *
   * @param missed share of statements not found, 0.3 to 0.5
   * @param wrongKind share of claims with another kind, 0.03 to 0.1
   * @param wrongSide with another side, 0.03 to 0.1
   * @param noSide without their side, 0.03 to 0.1
   * @param wrongPlace with another place, 0.02 to 0.08
   * @param wrongContext news taken for background or background for news, 0.02 to 0.2
   * @param wrongStance a denial or a doubt taken for a statement, 0.05 to 0.2
   * @param wrongSource what a party says taken for the outlet's own word, 0.05 to 0.15
   */
  public record Reading(
      double missed,
      double wrongKind,
      double wrongSide,
      double noSide,
      double wrongPlace,
      double wrongContext,
      double wrongStance,
      double wrongSource) {
    Reading shaken(Chance chance) {
      return new Reading(
          share(chance, missed),
          share(chance, wrongKind),
          share(chance, wrongSide),
          share(chance, noSide),
          share(chance, wrongPlace),
          share(chance, wrongContext),
          share(chance, wrongStance),
          share(chance, wrongSource));
    }
  }

  /** The regime of one seed. */
  Regime shaken(Chance chance) {
    return new Regime(
        name,
        fighting.shaken(chance),
        press.shaken(chance),
        parties.shaken(chance),
        telling.shaken(chance),
        reading.shaken(chance));
  }

  private static double rate(Chance chance, double rate) {
    return rate * chance.factor(SHAKE);
  }

  private static double share(Chance chance, double share) {
    return Math.min(NEARLY_SURE, share * chance.factor(SHAKE));
  }
}
