package org.sitrep.enrich.signature;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.text.Document;
import org.sitrep.model.TextSignature;

/** Signs texts, so that reprints are known by it wherever they are read. */
public final class TextSigning {
  /** A text of fewer different shingles says too little to be known by. */
  private static final int LEAST = 24;

  private TextSigning() {}

  /**
   * The signature of a text's body, or null where it is too short. What others say in quotation
   * marks counts only where little else is left: independent reports quote one statement.
   */
  public static @Nullable TextSignature sign(Document document) {
    TextSignature own = of(RunningText.shingles(document, false));
    return own == null ? of(RunningText.shingles(document, true)) : own;
  }

  private static @Nullable TextSignature of(int[] shingles) {
    boolean tells = Arrays.stream(shingles).distinct().limit(LEAST).count() == LEAST;
    return tells ? TextSignature.of(shingles) : null;
  }
}
