package org.sitrep.cli.broker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.sitrep.cli.Failure;

/** Waits for what a broker answers. */
public final class BrokerAnswer {
  private static final long PATIENCE_SECONDS = 30;

  private BrokerAnswer() {}

  /**
   * The answer.
   *
   * @param question what was asked, as the object of "the broker does not tell"
   * @throws Failure where it refuses, or does not answer within 30 seconds; its cause is Kafka's
   */
  public static <T> T to(String question, KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      Throwable cause = refused.getCause() == null ? refused : refused.getCause();
      throw new Failure("the broker does not tell " + question + ": " + cause.getMessage(), cause);
    } catch (TimeoutException late) {
      throw new Failure("the broker does not tell " + question + " in time", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while asking the broker for " + question, interrupted);
    }
  }
}
