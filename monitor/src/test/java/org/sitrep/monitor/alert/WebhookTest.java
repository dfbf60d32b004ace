package org.sitrep.monitor.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.StatusChange;
import org.sitrep.monitor.Rows;
import org.sitrep.monitor.situation.ChangeCursor;

class WebhookTest {
  @Test
  void what_is_sent_is_signed_as_standard_webhooks_are() {
    // The example that the libraries of Standard Webhooks are tested with.
    byte[] secret = WebhookSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
    assertThat(
            WebhookSignature.of(
                secret,
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                "{\"test\": 2432232314}".getBytes(UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @CsvSource({
    "200, Taken",
    "204, Taken",
    "302, Later",
    "400, Refused",
    "404, Refused",
    "410, Refused",
    "408, Later",
    "429, Later",
    "500, Later",
    "503, Later"
  })
  void what_is_answered_decides_whether_it_is_sent_again(int status, String outcome)
      throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          call.getRequestBody().readAllBytes();
          call.sendResponseHeaders(status, -1);
          call.close();
        });
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    try {
      Sending hook = new Webhook(address, new byte[0], () -> Instant.EPOCH);
      assertThat(hook.send(alert()).getClass().getSimpleName()).isEqualTo(outcome);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobody_there_is_no_refusal() throws Exception {
    Sending hook = new Webhook(URI.create("http://127.0.0.1:1/"), new byte[0], () -> Instant.EPOCH);
    assertThat(hook.send(alert())).isInstanceOf(Sending.Outcome.Later.class);
  }

  @Test
  void a_program_is_told_on_its_standard_input_and_judged_by_how_it_ends() throws Exception {
    assertThat(new ProgramCall(List.of("grep", "-q", "sentence")).send(alert()))
        .isInstanceOf(Sending.Outcome.Taken.class);
    assertThat(new ProgramCall(List.of("grep", "-q", "no such words")).send(alert()))
        .isEqualTo(new Sending.Outcome.Later("exit code 1"));
    assertThat(new ProgramCall(List.of("no-such-program")).send(alert()))
        .isInstanceOf(Sending.Outcome.Later.class);
  }

  private static Alert alert() {
    var row = Rows.homs(ControlStatus.CONTESTED);
    StatusChange.State after =
        new StatusChange.State(
            row.status(), row.controller(), row.extent(), row.since(), row.confidence());
    return new Alert(
        "desk",
        new ChangeCursor(1, 2, 3),
        new StatusChange(row.place(), null, after, row.asOf(), List.of()),
        row);
  }
}
