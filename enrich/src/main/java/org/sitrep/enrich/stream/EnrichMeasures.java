package org.sitrep.enrich.stream;

import java.time.Duration;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.RejectionReason;

/**
 * What is counted while articles are read. What is read again after a crash is counted again: these
 * are measures of work done, the topics are the record of what came of it.
 */
public interface EnrichMeasures {
  /** Counts nothing. */
  EnrichMeasures NONE =
      new EnrichMeasures() {
        @Override
        public void article(String language, Duration delay) {}

        @Override
        public void claim(ClaimKind kind, String language) {}

        @Override
        public void rejected(RejectionReason reason) {}
      };

  /**
   * An article was read.
   *
   * @param language of its text, such as {@code ar}
   * @param delay from its publication to its arrival; negative for one dated in the future
   */
  void article(String language, Duration delay);

  /** A claim was read in an article. */
  void claim(ClaimKind kind, String language);

  /** There was nothing to read, for this reason. */
  void rejected(RejectionReason reason);
}
