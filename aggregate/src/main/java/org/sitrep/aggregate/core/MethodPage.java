package org.sitrep.aggregate.core;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How reports become a state, in words, with every number taken from {@link Weights}: so the page
 * cannot say another number than the one that decides.
 */
public final class MethodPage {
  private static final Pattern NUMBER = Pattern.compile("\\{([A-Z_]+)\\}");

  private static final String WORDS =
      """
      # How reports become a state

      Written by `sitrep method` from the code that decides; do not edit.

      The state of a place is a function of the set of claims on it: any order of arrival and any
      number of repeats give the same row. Every weight is a log-odds: weights add up, and a sum of
      1.5 is a probability of 0.82. Each row says which rule decided (`because`) and what each voice
      adds to or takes from it (`weight` of its evidence).

      ## From claims to events

      - **A voice** is who counts as one: an origin with all of its owner, or a party with all who
        speak for its side. A near-identical text is given back to whom it was taken from.
      - **A statement** is what one voice says of a place for one day of event time. Of its prints
        the first two and the last are kept, the others only counted. What a voice repeats on one
        day, with nothing contrary in between, is one report.
      - **An event** is all reports and denials of one thing. Reports of one kind and side join
        while nothing contradicts them in between: exact times within {SAME_EVENT_HOURS} hours; days
        and vaguer times where they overlap; a report without a time means the
        {REPORT_WINDOW_HOURS} hours before it, or repeats what was reported last. In one event each
        voice counts once, with its last word. A denial belongs to the event it denies, for
        {DENIAL_REACH_HOURS} hours.

      ## From events to a state

      Events are met in the order of event time, so that a late report corrects the past and never
      the present.

      1. An event is **established** when what decides and the net sum both reach {DECIDES}. A
         denial that leaves less makes it **disputed**; a net sum of -{DECIDES} with a denial of
         nobody's interest refutes it.
      2. **Parties**: a gain told by its own side weighs {OWN_INTEREST} and never decides; all
         parties in their own interest weigh at most {OWN_INTEREST_CAP}. What a party admits against
         its interest weighs {ADMISSION}. An interested denial weighs {INTERESTED_DENIAL}: it
         balances one uninterested report, not two.
      3. **Unreviewed** sources weigh {UNREVIEWED} each, {UNREVIEWED_CAP} in all, and alone give
         CLAIMED at most.
      4. An established capture makes CONTROLLED; entering makes CONTESTED; a ring BESIEGED; a
         departure VACATED until somebody is said to have come. A capture claimed by a party alone
         is borne out by the other's departure (+{CORROBORATION}).
      5. What changes hands within {HELD_FOR_HOURS} hours is CONTESTED until one side is reported to
         have held it for {HELD_FOR_HOURS} hours, or the other admits its loss.
      6. A governorate or district under full control gives places without evidence of their own its
         state, marked `inherited`, at {INHERITED_FACTOR} of its confidence. A quarter, a facility
         or the countryside never decides its city.
      7. Silence: half of the way of the confidence to {AGE_FLOOR} is gone each
         {AGE_HALF_LIFE_HOURS} hours after the last support; of fights, sieges and places left, which
         pass, the way to {PASSING_FLOOR} each {PASSING_HALF_LIFE_HOURS} hours. The state does not
         change by it.
      8. The confidence is how likely the state is to hold on the next day, fitted to simulated wars
         whose truth is known (`docs/calibration.md`). Its log-odds are an offset for each status,
         a share of the sum of all voices, each with its strongest word for the state (counted
         between {WEAKEST} and {STRONGEST}), and a share of the logarithm of all that was ever told
         for the state over all told against it, which loses half its weight in
         {SCALE_HALF_LIFE_HOURS} hours. CLAIMED and DISPUTED have {UNDECIDED}, and nothing that is
         known has less.

      ### All that is told

      Beside the events a filter after Bayes follows how likely each side is to hold the place, by
      every report of every voice, parties too: a state lasts or passes on at its own rate, and each
      report makes the states likelier that it fits. It speaks only where the events have left
      another state standing: when a side that sources without an interest have known to hold the
      place is {OVERRULES} times as likely to hold it as that state, at least {OVERRULES_AT}, and has
      been spoken for again since by anybody reviewed, the place is CONTROLLED by it. So a single
      mistaken report, or a dispute nobody takes up again, does not stand for ever.

      ## Windows and changes

      What is published more than {HORIZON_HOURS} hours after its event is counted as `late`. The
      history has tumbling windows of {WINDOW_HOURS} hours of event time. A change is told when
      status, controller or extent differ from what was told last, or the confidence lies in another
      band (edges {BAND_PROBABLE}, {BAND_LIKELY}, {BAND_FIRM}) by more than {BAND_MARGIN}.

      ## All that is told on one scale

      A filter after Bayes follows how likely each state is by all reports: time lets a state pass on
      at the rates below, a report multiplies the odds of a state by e to the power of its weight
      times {BELIEF_FACTOR} times how well it fits. It may overrule what one event left standing: a
      side that uninterested sources have known to hold the place, {OVERRULES} times as likely as the
      state shown and at {OVERRULES_AT} at least, and spoken for again since. How well what is told
      fits a state of the side it is told of, and of another:

      | told | of the side itself | held | fought for | ringed | left |
      |---|---|---|---|---|---|
      FITS
      ## Every number

      | name | number | what it is |
      |---|---|---|
      """;

  private MethodPage() {}

  /** The page, as Markdown. */
  public static String text() {
    StringBuilder page = new StringBuilder(numbered(WORDS).replace("FITS\n", fits()));
    for (Weights weight : Weights.values()) {
      page.append("| `")
          .append(weight.name())
          .append("` | ")
          .append(number(weight))
          .append(" | ")
          .append(weight.meaning())
          .append(" |\n");
    }
    return page.toString();
  }

  private static String fits() {
    StringBuilder rows = new StringBuilder();
    for (Fit fit : Fit.all()) {
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %s |\n",
              fit.effect(),
              fit.own() ? "yes" : "no",
              number(fit.heldBy()),
              number(fit.foughtFor()),
              number(fit.ringed()),
              number(fit.left())));
    }
    return rows.append('\n').toString();
  }

  private static String numbered(String words) {
    Matcher names = NUMBER.matcher(words);
    return names.replaceAll(name -> number(Weights.valueOf(name.group(1))));
  }

  private static String number(Weights weight) {
    return number(weight.value());
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
