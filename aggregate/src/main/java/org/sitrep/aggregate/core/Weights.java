package org.sitrep.aggregate.core;

/**
 * Every number that decides, in one table: log-odds where nothing else is said, a sum of 1.5 being
 * a probability of 0.82.
 */
public enum Weights {
  AGENCY(1.5, "an agency reports it in its own words"),
  MONITOR(1.4, "a monitor reports it"),
  OUTLET(1.2, "an outlet reports it itself"),
  WITNESS(0.9, "residents or witnesses say so"),
  UNALIGNED_OFFICIAL(0.9, "an official of no side says so"),
  ADMISSION(2.5, "a party says it against its own interest"),
  OWN_INTEREST(0.4, "a party says it in its own interest, or an unallied one about others"),
  OWN_INTEREST_CAP(0.4, "all parties together that speak in their own interest"),
  UNREVIEWED(0.2, "social media or an unknown source says so"),
  UNREVIEWED_CAP(0.4, "all unreviewed sources together"),
  HEDGED_FACTOR(0.6, "factor: an uninterested source says it as a claim"),
  INTERESTED_DENIAL(1.0, "a party denies its loss or the other's gain"),
  INTERESTED_DENIAL_CAP(1.2, "all such denials together"),
  UNCONFIRMED(0.3, "a source says it is not confirmed: taken from the confidence"),
  UNCONFIRMED_CAP(0.6, "all such sources together"),
  CORROBORATION(1.5, "the holder is known to have left where another claims to have come"),
  OPPOSITION(0.3, "a voice that did not prevail speaks against the state, after it began"),
  OPPOSITION_CAP(0.9, "all such voices together"),
  DECIDES(0.8, "the sum from which evidence decides; under it, with a denial, DISPUTED"),
  INFERRED(0.7, "taken where control follows only from one entering and the other leaving"),
  BELIEF_FACTOR(1.3, "factor on every weight where all that is told is put on one scale"),
  OVERRULES(2, "odds by which all that is told must speak for another holder than the rules show"),
  OVERRULES_AT(0.5, "probability that such a holder must have at least"),
  HELD_CHANGES(0.1, "changes a day of a place that is held"),
  FIGHT_ENDS(1, "ends a day of a fight inside"),
  SIEGE_ENDS(0.15, "ends a day of a siege"),
  GAP_ENDS(2.5, "ends a day of a place that nobody holds"),
  HELD_AT_FIRST(0.85, "probability that a place is simply held, before anything is told"),
  HELD_ENTERED(0.35, "share of changes of a held place that are a fight inside"),
  HELD_SURROUNDED(0.15, "share of them that are a ring"),
  HELD_LEFT(0.1, "share of them that leave nobody; the rest gives it to another at once"),
  STANDS_OFF(0.5, "share of fights and sieges that end with the holder still there"),
  GAP_RETURNED(0.2, "share of places left that their holder comes back to"),
  STRONGEST(6, "the highest sum that counts for the confidence"),
  WEAKEST(-0.2, "the lowest sum that counts for the confidence of a decided state"),
  CONTROLLED_OFFSET(0.15, "log-odds of CONTROLLED where as much is told for it as against it"),
  CONTROLLED_SLOPE(0.15, "what each log-odd of the sum adds to the confidence of CONTROLLED"),
  CONTROLLED_SCALE(0.87, "what each log-odd of all told for it over all told against it adds"),
  CONTESTED_OFFSET(-1.2, "the same of CONTESTED, which seldom lasts to the next day"),
  CONTESTED_SLOPE(0.6, "the same of CONTESTED"),
  CONTESTED_SCALE(0.15, "the same of CONTESTED"),
  BESIEGED_OFFSET(-0.9, "the same of BESIEGED"),
  BESIEGED_SLOPE(0.65, "the same of BESIEGED"),
  BESIEGED_SCALE(0.15, "the same of BESIEGED"),
  VACATED_OFFSET(-1.4, "the same of VACATED, which somebody soon fills or one voice mistook"),
  VACATED_SLOPE(0.6, "the same of VACATED"),
  VACATED_SCALE(0.15, "the same of VACATED"),
  SCALE_EVEN(0.5, "log-odds put on both sides of that scale, so that one voice is not all"),
  SCALE_HALF_LIFE_HOURS(192, "hours in which what was told loses half its weight on that scale"),
  UNDECIDED(0.3, "probability: the confidence of CLAIMED and DISPUTED, and the least of others"),
  INHERITED_FACTOR(0.6, "factor on the wider place's confidence"),
  PAST_FACTOR(0.25, "factor on the shown weight of what was said of earlier states"),
  AGE_FLOOR(0.3, "probability towards which silence lets the confidence of control fall"),
  AGE_HALF_LIFE_HOURS(720, "hours in which half of the way to the floor is gone"),
  PASSING_FLOOR(0.3, "the same of fights, sieges and places left, which pass"),
  PASSING_HALF_LIFE_HOURS(96, "the same of fights, sieges and places left"),
  SAME_EVENT_HOURS(12, "hours within which reports of one kind and side are one event"),
  REPORT_WINDOW_HOURS(24, "hours before publication that a report without a time may mean"),
  HELD_FOR_HOURS(24, "hours a side must be reported to have held after a flip-flop"),
  DENIAL_REACH_HOURS(72, "hours after an event in which a denial still means it"),
  HORIZON_HOURS(336, "hours of event time that are open to correction, per place"),
  WINDOW_HOURS(6, "hours of event time in one window of the history"),
  BAND_PROBABLE(0.5, "probability: the lower edge of the band of what is probable"),
  BAND_LIKELY(0.7, "probability: the lower edge of the band of what is likely"),
  BAND_FIRM(0.9, "probability: the lower edge of the band of what is firm"),
  BAND_MARGIN(0.02, "probability: so far beyond an edge a change of band is told");

  private final double value;
  private final String meaning;

  Weights(double value, String meaning) {
    this.value = value;
    this.meaning = meaning;
  }

  /** The number. */
  public double value() {
    return value;
  }

  /** What it stands for, for the method page. */
  public String meaning() {
    return meaning;
  }

  /** The number as so many hours. */
  java.time.Duration hours() {
    return java.time.Duration.ofHours((long) value);
  }
}
