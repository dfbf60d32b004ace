package org.sitrep.ingest.stream;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.OwnRegister;
import org.sitrep.ingest.Taking;

/**
 * An {@link Intake} of one owner, claimed anew after each loss.
 *
 * <p>Processes that use one name take it from each other with every claim, and each sees then what
 * the others have done; nothing is taken twice.
 */
public final class OwnIntake implements OwnRegister {
  private final IntakeConfig config;
  private final String owner;
  private final int partition;
  private final InstantSource clock;
  private final IntakeStates states = new IntakeStates();
  private volatile @Nullable Intake intake;

  /**
   * One that is not claimed yet.
   *
   * @param owner as in {@link Intake#claim}
   * @param partitions of {@code news.intake}
   * @param clock gives the time of rejections
   */
  public OwnIntake(IntakeConfig config, String owner, int partitions, InstantSource clock) {
    this.config = config;
    this.owner = owner;
    this.partition = SharedIntake.partitionOf(owner, partitions);
    this.clock = clock;
  }

  @Override
  public synchronized Claim claim() {
    Intake held = intake;
    if (held != null && !held.isLost()) {
      return Claim.HELD;
    }
    close();
    try {
      intake = Intake.claim(config, owner, partition, states, clock);
      return Claim.TAKEN;
    } catch (RetriableException | ProducerFencedException | InvalidProducerEpochException notNow) {
      return Claim.AWAY;
    }
  }

  @Override
  public Optional<String> remembered(String key) {
    return claimed().remembered(key);
  }

  @Override
  public Set<String> keys() {
    return claimed().keys();
  }

  @Override
  public void take(Taking step) {
    claimed().take(step);
  }

  @Override
  public synchronized void close() {
    Intake held = intake;
    intake = null;
    if (held != null) {
      held.close();
    }
  }

  private Intake claimed() {
    Intake held = intake;
    if (held == null) {
      throw new Lost("[" + owner + "] not claimed, expected a claim before its use");
    }
    return held;
  }
}
