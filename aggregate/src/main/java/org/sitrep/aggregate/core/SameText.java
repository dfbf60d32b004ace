package org.sitrep.aggregate.core;

import java.time.Duration;
import org.sitrep.model.TextSignature;
import org.sitrep.model.TextSignature.Overlap;

/**
 * Whether two prints are of one text: whether enough of the smaller one stands in the other, so
 * that a text that was cut, or has got a beginning of the outlet's own, is known too.
 */
final class SameText {
  /** With fewer hashes in common, a share means nothing. */
  static final int LEAST_COMMON = 5;

  /** The share that makes one text of the prints of two outlets. */
  private static final double SHARE = 0.55;

  /**
   * The share where frames are to be feared: an outlet repeats its own boxes, its bulletins and
   * what led up to the news; after some days everybody repeats the latter.
   */
  private static final double SHARE_OF_A_REPEAT = 0.75;

  /** A text is reprinted while it is news. */
  private static final Duration NEWS = Duration.ofDays(2);

  /** The share under which two texts have nothing to do with each other. */
  private static final double SHARE_OF_KIN = 0.1;

  private SameText() {}

  /** How much of the smaller one stands in the other, from 0 to 1; 0 where that says nothing. */
  static double share(Signed one, Signed other) {
    Overlap overlap = one.signature().overlap(other.signature());
    return overlap.common() < LEAST_COMMON ? 0 : overlap.share();
  }

  /** Whether that share makes the prints one text. */
  static boolean near(Print one, Print other, double share) {
    boolean repeat =
        one.outlet().equals(other.outlet())
            || Duration.between(one.publishedAt(), other.publishedAt()).abs().compareTo(NEWS) > 0;
    return share >= (repeat ? SHARE_OF_A_REPEAT : SHARE);
  }

  /** Whether two texts have anything to do with each other. */
  static boolean kin(Signed one, Signed other) {
    return share(one, other) >= SHARE_OF_KIN;
  }

  /** A print with its signature as it was read. */
  record Signed(Print print, TextSignature signature) {}
}
