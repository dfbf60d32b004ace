package org.sitrep.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address that nobody uses now. */
final class Ports {
  private Ports() {}

  /** So many, all different. */
  static List<Integer> free(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int number = 0; number < count; number++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket each : held) {
        each.close();
      }
      return ports;
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
