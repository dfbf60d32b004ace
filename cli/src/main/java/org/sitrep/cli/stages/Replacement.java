package org.sitrep.cli.stages;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.StaleMemberEpochException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownProducerIdException;

/**
 * Whether a thread that a fault has ended is replaced by another, which goes on from the last
 * commit. It is where the fault lies between producer and broker, as when a transaction was ended
 * by the broker while the thread stood still or its leader was lost: with a new producer it is
 * gone. Or between consumer and group: where a thread was not heard of for so long that it was
 * given up, what it asks next under its old name is refused; another has a name of its own. It is
 * not where the fault would come again, nor where it comes too often.
 */
final class Replacement {
  private static final int MOST = 5;
  private static final long WITHIN = Duration.ofMinutes(10).toNanos();
  private static final Set<Class<?>> BETWEEN =
      Set.of(
          InvalidPidMappingException.class,
          InvalidProducerEpochException.class,
          InvalidTxnStateException.class,
          OutOfOrderSequenceException.class,
          ProducerFencedException.class,
          StaleMemberEpochException.class,
          UnknownMemberIdException.class,
          UnknownProducerIdException.class);

  private final Deque<Long> replaced = new ArrayDeque<>();

  /**
   * Whether the thread that this has ended is to be replaced; where it is, that is noted.
   *
   * @param nanos of the clock that the others are told of
   */
  synchronized boolean allows(Throwable fault, long nanos) {
    while (!replaced.isEmpty() && nanos - replaced.getFirst() > WITHIN) {
      replaced.removeFirst();
    }
    if (!passes(fault) || replaced.size() == MOST) {
      return false;
    }
    replaced.addLast(nanos);
    return true;
  }

  private static boolean passes(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof RetriableException || BETWEEN.contains(each.getClass())) {
        return true;
      }
    }
    return false;
  }
}
