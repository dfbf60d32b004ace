package org.sitrep.cli.stages;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sitrep.cli.Failure;

/** Waits for what runs beside, and hands on its failure as it was. */
public final class Waiting {
  private Waiting() {}

  /** What it gives, once it is there. */
  public static <T> T on(CompletableFuture<T> beside) {
    try {
      return beside.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Failure failure) {
        throw failure;
      }
      throw failed.getCause() instanceof RuntimeException thrown ? thrown : failed;
    }
  }
}
