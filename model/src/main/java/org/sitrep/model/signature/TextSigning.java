package org.sitrep.model.signature;

import java.util.Arrays;
import java.util.Optional;
import org.sitrep.model.TextSignature;

/**
 * Signs texts, so that reprints are known by it wherever they are read. Who signs does not matter:
 * the same body has the same signature in every stage.
 */
public final class TextSigning {
  /** A text of fewer different shingles says too little to be known by. */
  private static final int LEAST = 24;

  private TextSigning() {}

  /**
   * The signature of a body; empty where it is too short. What others say in quotation marks counts
   * only where little else is left: independent reports quote one statement.
   */
  public static Optional<TextSignature> sign(String body) {
    RunningText own = RunningText.of(body, false);
    Optional<TextSignature> signature = of(own.shingles());
    return signature.isEmpty() && own.hasSkipped()
        ? of(RunningText.of(body, true).shingles())
        : signature;
  }

  private static Optional<TextSignature> of(int[] shingles) {
    Arrays.sort(shingles);
    int distinct = 0;
    for (int index = 0; index < shingles.length; index++) {
      distinct += index == 0 || shingles[index] != shingles[index - 1] ? 1 : 0;
    }
    return distinct < LEAST ? Optional.empty() : Optional.of(TextSignature.of(shingles));
  }
}
