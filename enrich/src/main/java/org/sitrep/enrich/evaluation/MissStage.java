package org.sitrep.enrich.evaluation;

/** Where reading lost a claim that an annotator reads, the later stage first. */
public enum MissStage {
  /** The same is read of the same place, of another side. */
  OTHER_SIDE,
  /** Something else is read of the same place in the same words. */
  OTHER_KIND,
  /** The same is read in the same words, of another place. */
  OTHER_PLACE,
  /** It is read as a plan or a supposition. */
  UNREAL,
  /** The place is named in the words, and somebody on a side is; nothing makes a claim of them. */
  NO_EVENT,
  /** The place is named in the words, and nobody who is on a side. */
  NO_ACTOR,
  /** The words do not name the place, which the article names elsewhere. */
  PLACE_ELSEWHERE,
  /** Nowhere in the article is the name of the place found. */
  PLACE_UNKNOWN
}
