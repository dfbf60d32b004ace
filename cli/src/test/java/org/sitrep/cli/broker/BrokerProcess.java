package org.sitrep.cli.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, on given ports, until it is killed. */
public final class BrokerProcess {
  /** What it says once it can be used. */
  public static final String UP = "broker up";

  private BrokerProcess() {}

  /** Folder, port, port of the controller. */
  public static void main(String[] arguments) throws InterruptedException {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(
            Path.of(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]))) {
      System.out.println(UP + " at " + broker.bootstrap());
      new CountDownLatch(1).await();
    }
  }
}
