package org.sitrep.cli.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.monitor.MonitorConfig;
import org.sitrep.cli.run.RunConfig;

/** Whether this machine has what a process of the service needs. */
public final class MachineCheck {
  private static final long LEAST_FREE_BYTES = 1L << 30;

  private MachineCheck() {}

  /**
   * What was found.
   *
   * @param data where the process keeps its data; null for a temporary folder
   */
  public static List<Finding> of(RunConfig config, @Nullable Path data) {
    List<Finding> found = new ArrayList<>();
    MonitorConfig monitor = config.monitor();
    if (monitor.serves()) {
      found.add(port("monitor", monitor.bind(), monitor.port(), monitor.chosen()));
    }
    if (config.operations().tells()) {
      found.add(port("operations", config.operations().bind(), config.operations().port(), true));
    }
    if (config.queries().answers()) {
      found.add(port("queries", config.queries().bind(), config.queries().port(), true));
    }
    config
        .ingest()
        .push()
        .filter(push -> push.port() > 0)
        .ifPresent(push -> found.add(port("push", push.bind(), push.port(), true)));
    Path folder = data == null ? Path.of(System.getProperty("java.io.tmpdir", ".")) : data;
    found.add(writable(folder.toAbsolutePath().normalize()));
    return found;
  }

  private static Finding port(String setting, String bind, int port, boolean chosen) {
    String where = "[" + setting + ".port] " + bind + ":" + port;
    try {
      new ServerSocket(port, 1, InetAddress.getByName(bind)).close();
      return Finding.ok(CheckPart.MACHINE, where + " is free");
    } catch (IOException taken) {
      String what = where + " cannot be used: " + taken.getMessage();
      return chosen
          ? Finding.fault(CheckPart.MACHINE, what + " (the service may be running here)")
          : Finding.note(CheckPart.MACHINE, what + "; nobody chose it, so it is given up");
    }
  }

  /** Looks without making the folder: its nearest ancestor that is there is tried. */
  private static Finding writable(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      Files.delete(Files.createTempFile(there, "sitrep-", ".probe"));
      long free = Files.getFileStore(there).getUsableSpace();
      String what = folder + " can be written, " + (free >> 20) + " MB free";
      return free < LEAST_FREE_BYTES
          ? Finding.note(CheckPart.MACHINE, what + ", which is little")
          : Finding.ok(CheckPart.MACHINE, what);
    } catch (IOException unwritable) {
      return Finding.fault(CheckPart.MACHINE, folder + " cannot be written: " + unwritable);
    }
  }
}
