package org.sitrep.cli.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Failure;
import org.sitrep.model.Claim;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/**
 * Where dead letters came from, as a writer would send them.
 *
 * @param prefix stands in front of every topic of this flow; empty for none
 */
record Origin(String prefix) {
  private static final String HANDED_ON = "-repartition";

  /**
   * The flow that sets its dead letters aside on this topic.
   *
   * @throws Failure where it is no topic of dead letters
   */
  static Origin of(String topic) {
    String own = Topics.DEAD_LETTERS.topicName();
    if (!topic.endsWith(own)) {
      throw new Failure(
          "only records of " + own + " can be retried, not those of " + topic + ": it keeps none");
    }
    return new Origin(topic.substring(0, topic.length() - own.length()));
  }

  /** The topic it came from; what a stage handed on to itself came from the claims. */
  Optional<String> topicOf(DeadLetter letter) {
    return letter.readFrom().isEmpty()
        ? Optional.empty()
        : Optional.of(isHandedOn(letter) ? prefix + claims() : letter.readFrom());
  }

  /** The key it came with; where that was of a stage's own, the place that the claim is about. */
  byte @Nullable [] keyOf(DeadLetter letter) {
    if (!isHandedOn(letter)) {
      return letter.key();
    }
    try {
      Claim claim = WireSerdes.claim().deserializer().deserialize(claims(), letter.value());
      return claim == null
          ? letter.key()
          : claim.place().id().value().getBytes(StandardCharsets.UTF_8);
    } catch (SerializationException noClaim) {
      return letter.key();
    }
  }

  private static String claims() {
    return Topics.CLAIMS.topicName();
  }

  private static boolean isHandedOn(DeadLetter letter) {
    return letter.readFrom().endsWith(HANDED_ON);
  }
}
