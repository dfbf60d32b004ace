package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.text.Stretch;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/**
 * Words that name a place, with what stands around the name and decides whether the place itself is
 * meant.
 *
 * @param from first token, words of kind and extent included
 * @param to last token
 * @param nameFrom first token of the bare name; the whole mention where a word stands for a name
 * @param nameTo last token of the bare name
 * @param place the lexicon's place, or null where none knows it or it must be found elsewhere
 * @param type what the words make of the name
 * @param granularity what sort of place is meant
 * @param extent how much of it
 * @param governor the preposition in front, folded, or empty
 * @param joined true where a conjunction joins it to what stands before
 * @param anaphor true for a word that stands for a place named before: the city, it
 * @param pronoun true for an anaphor that is no more than a pronoun
 * @param plural true where the kind word in front counts several places
 * @param namesakes all places of the lexicon the name may mean, the likeliest first
 * @param doubtful true where the name is an everyday word that nothing introduces
 */
public record PlaceMention(
    int from,
    int to,
    int nameFrom,
    int nameTo,
    @Nullable Place place,
    Type type,
    Granularity granularity,
    Extent extent,
    String governor,
    boolean joined,
    boolean anaphor,
    boolean pronoun,
    boolean plural,
    List<Place> namesakes,
    boolean doubtful)
    implements Stretch {
  public PlaceMention {
    namesakes = List.copyOf(namesakes);
  }

  /** What the surrounding words make of a name. */
  public enum Type {
    /** The settlement, quarter, district or governorate itself. */
    PLACE,
    /** Its edges, outskirts, gates. */
    EDGE,
    /** The land around it, a road or a stretch named after it. */
    REGION,
    /** An airport, prison, crossing named after it or known by name. */
    FACILITY,
    /** A piece of another name: of a body, an operation, a street. */
    OTHER_NAME
  }

  /** Whether this is no more than a pronoun: it, from it. */
  public boolean isPronoun() {
    return anaphor && pronoun;
  }

  /**
   * A site that its town names, as a site named by what it is alone; null where no word for it is
   * left: "the [base] in X", "X's [seaport]".
   *
   * @param first where the words for what it is begin
   */
  public @Nullable PlaceMention asSite(int first) {
    boolean front = first < nameFrom;
    int last = front ? nameFrom - 2 : to;
    return first > last
        ? null
        : draft()
            .name(first, last)
            .place(null, List.of())
            .standing(true, false)
            .plural(false)
            .doubtful(false)
            .made();
  }

  /** Whether this is a site named by what it is alone: the airport, its port. */
  public boolean isBareSite() {
    return anaphor && !pronoun && !plural && granularity == Granularity.FACILITY;
  }

  /** Whether a name stands here that no lexicon knows. */
  public boolean unknown() {
    return place == null && !anaphor;
  }

  /** Pronouns that may stand for a place: it, the two of them. */
  private static final java.util.Set<String> PRONOUNS =
      java.util.Set.of("ها", "ه", "هما", "it", "them");

  /** Whether a pronoun may stand for a place. */
  public static boolean standsForPlace(String pronoun) {
    return PRONOUNS.contains(pronoun);
  }

  /** Whether nothing stands here for the place: "the army withdrew". */
  public boolean isImplied() {
    return isPronoun() && governor.equals(IMPLIED);
  }

  /** What the governor of a place is that a clause leaves out; no word is folded to it. */
  private static final String IMPLIED = "(there)";

  /** The place that a clause leaves out. */
  public static PlaceMention implied(int token) {
    return pronoun(token, IMPLIED);
  }

  /** A pronoun that stands for a place named before. */
  public static PlaceMention pronoun(int token, String governor) {
    return MentionDraft.at(token, token).behind(governor, false).standing(true, true).made();
  }

  /** The same pronoun with the words in front that say how much of the place is meant. */
  PlaceMention beginningAt(int first) {
    return draft().words(first, to).name(first, to).made();
  }

  /** The same mention with another extent. */
  public PlaceMention withExtent(Extent other) {
    return draft().extent(other).made();
  }

  /** The same mention with what describes it in front: the A province town of B. */
  PlaceMention describedBy(PlaceMention front) {
    return draft().words(front.from, to).behind(front.governor, front.joined).made();
  }

  /** Whether it is a name of no lexicon that no word of kind introduces here. */
  public boolean framed() {
    return place == null && !anaphor && from == nameFrom && to == nameTo;
  }

  /** The same words without a preposition in front. */
  public PlaceMention ungoverned() {
    return draft().behind("", joined).made();
  }

  /** A word that stands for a place, as that place. */
  public PlaceMention meaning(Place named) {
    return draft()
        .place(named, List.of(named))
        .granularity(named.kind())
        .standing(false, false)
        .plural(false)
        .doubtful(false)
        .made();
  }

  /** The same mention as something else of its name. */
  public PlaceMention withType(Type other) {
    return draft().type(other).made();
  }

  /** The same word as one that stands for two places: the two towns. */
  PlaceMention asPair() {
    return draft().plural(true).made();
  }

  /** The same words as a name that no lexicon knows. */
  PlaceMention withoutPlace() {
    return draft().place(null, namesakes).doubtful(false).made();
  }

  /** The same words as the name of one of its namesakes. */
  PlaceMention as(Place other) {
    boolean itself = type == Type.PLACE && place != null && granularity == place.kind();
    return draft()
        .place(other, namesakes)
        .granularity(itself ? other.kind() : granularity)
        .doubtful(false)
        .made();
  }

  /** Whether a word of kind or extent stands in front of the name. */
  public boolean introduced() {
    return from != nameFrom;
  }

  private MentionDraft draft() {
    return MentionDraft.of(this);
  }
}
