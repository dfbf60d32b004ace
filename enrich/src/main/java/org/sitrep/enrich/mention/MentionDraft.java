package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/** A mention of a place while it is made: as new, the place itself by name, nothing around it. */
final class MentionDraft {
  private int from;
  private int to;
  private int nameFrom;
  private int nameTo;
  private @Nullable Place place;
  private PlaceMention.Type type = PlaceMention.Type.PLACE;
  private Granularity granularity = Granularity.CITY;
  private Extent extent = Extent.UNSPECIFIED;
  private String governor = "";
  private boolean joined;
  private boolean anaphor;
  private boolean pronoun;
  private boolean plural;
  private List<Place> namesakes = List.of();
  private boolean doubtful;

  private MentionDraft() {}

  /** A mention that is all name. */
  static MentionDraft at(int from, int to) {
    return new MentionDraft().words(from, to).name(from, to);
  }

  /** A mention to be changed. */
  static MentionDraft of(PlaceMention mention) {
    MentionDraft draft = new MentionDraft();
    draft.place = mention.place();
    draft.type = mention.type();
    draft.granularity = mention.granularity();
    draft.extent = mention.extent();
    draft.governor = mention.governor();
    draft.joined = mention.joined();
    draft.anaphor = mention.anaphor();
    draft.pronoun = mention.pronoun();
    draft.plural = mention.plural();
    draft.namesakes = mention.namesakes();
    draft.doubtful = mention.doubtful();
    return draft.words(mention.from(), mention.to()).name(mention.nameFrom(), mention.nameTo());
  }

  MentionDraft words(int first, int last) {
    from = first;
    to = last;
    return this;
  }

  MentionDraft name(int first, int last) {
    nameFrom = first;
    nameTo = last;
    return this;
  }

  MentionDraft place(@Nullable Place known, List<Place> possible) {
    place = known;
    namesakes = possible;
    return this;
  }

  MentionDraft doubtful(boolean everyday) {
    doubtful = everyday;
    return this;
  }

  MentionDraft type(PlaceMention.Type what) {
    type = what;
    return this;
  }

  MentionDraft granularity(Granularity sort) {
    granularity = sort;
    return this;
  }

  MentionDraft extent(Extent share) {
    extent = share;
    return this;
  }

  /** What stands in front: a preposition, a conjunction. */
  MentionDraft behind(String preposition, boolean conjunction) {
    governor = preposition;
    joined = conjunction;
    return this;
  }

  MentionDraft plural(boolean several) {
    plural = several;
    return this;
  }

  /** Whether it stands for a place named elsewhere, as a word or as a mere pronoun. */
  MentionDraft standing(boolean forAnother, boolean asPronoun) {
    anaphor = forAnother;
    pronoun = asPronoun;
    return this;
  }

  PlaceMention made() {
    return new PlaceMention(
        from,
        to,
        nameFrom,
        nameTo,
        place,
        type,
        granularity,
        extent,
        governor,
        joined,
        anaphor,
        pronoun,
        plural,
        namesakes,
        doubtful);
  }
}
