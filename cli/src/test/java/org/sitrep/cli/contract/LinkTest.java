package org.sitrep.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final int SILENCE_MILLIS = 200;
  private static final int PATIENCE_MILLIS = 20_000;

  @Test
  void what_is_sent_over_a_cut_link_arrives_when_it_is_mended_and_not_before() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, HERE);
        Link link = new Link(listener.getLocalPort());
        Socket caller = new Socket(HERE, link.port());
        Socket called = listener.accept()) {
      caller.getOutputStream().write('a');
      called.setSoTimeout(PATIENCE_MILLIS);
      assertThat(called.getInputStream().read()).isEqualTo('a');
      link.cut();
      caller.getOutputStream().write('b');
      called.getOutputStream().write('c');
      called.setSoTimeout(SILENCE_MILLIS);
      assertThatThrownBy(() -> called.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      link.mend();
      called.setSoTimeout(PATIENCE_MILLIS);
      assertThat(called.getInputStream().read()).isEqualTo('b');
      caller.setSoTimeout(PATIENCE_MILLIS);
      assertThat(caller.getInputStream().read()).isEqualTo('c');
    }
  }

  @Test
  void who_calls_over_a_cut_link_hears_nothing_not_even_that_it_is_cut() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, HERE);
        Link link = new Link(listener.getLocalPort())) {
      link.cut();
      listener.setSoTimeout(SILENCE_MILLIS);
      try (Socket caller = new Socket(HERE, link.port())) {
        caller.getOutputStream().write('a');
        assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        caller.setSoTimeout(SILENCE_MILLIS);
        assertThatThrownBy(() -> caller.getInputStream().read())
            .isInstanceOf(SocketTimeoutException.class);
        assertThat(link.wasUsed()).isFalse();
      }
    }
  }

  @Test
  void an_end_is_passed_on() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, HERE);
        Link link = new Link(listener.getLocalPort());
        Socket caller = new Socket(HERE, link.port());
        Socket called = listener.accept()) {
      called.shutdownOutput();
      caller.setSoTimeout(PATIENCE_MILLIS);
      assertThat(caller.getInputStream().read()).isNegative();
    }
  }
}
