package org.sitrep.cli.broker;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.sitrep.cli.Failure;

/** What the controller in this process counts, read from its own measures. */
final class BrokerCount {
  private static final String MEASURES = "kafka.controller:type=KafkaController,name=";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long BEAT_NANOS = 20_000_000;

  private BrokerCount() {}

  /**
   * Waits until all brokers that the controller knows have been missed.
   *
   * @throws Failure where one is still alive after 30 seconds
   */
  static void awaitNoneAlive() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (count("FencedBrokerCount") == 0 || count("ActiveBrokerCount") > 0) {
      if (System.nanoTime() - deadline > 0) {
        throw new Failure("another broker is alive on the same folder");
      }
      LockSupport.parkNanos(BEAT_NANOS);
    }
  }

  private static int count(String measure) {
    try {
      Object value =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(new ObjectName(MEASURES + measure), "Value");
      return value instanceof Number number ? number.intValue() : 0;
    } catch (InstanceNotFoundException notYet) {
      return 0;
    } catch (JMException broken) {
      throw new Failure("the controller's measures cannot be read: " + broken, broken);
    }
  }
}
