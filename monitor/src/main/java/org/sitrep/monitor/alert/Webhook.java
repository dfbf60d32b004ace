package org.sitrep.monitor.alert;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;

/** Posts alerts to an address; taken is what is answered with 2xx within ten seconds. */
public final class Webhook implements Sending {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAULT = 500;

  private final URI address;
  private final byte[] secret;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Posts to this address.
   *
   * @param secret that both sides know, for the signature; empty for none
   */
  public Webhook(URI address, byte[] secret, InstantSource clock) {
    this.address = address;
    this.secret = secret.clone();
    this.clock = clock;
  }

  @Override
  public Outcome send(Alert alert) throws InterruptedException {
    byte[] body = alert.json();
    long seconds = clock.instant().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", alert.id())
            .header("webhook-timestamp", String.valueOf(seconds))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (secret.length > 0) {
      request.header("webhook-signature", WebhookSignature.of(secret, alert.id(), seconds, body));
    }
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      return outcome(status);
    } catch (IOException silent) {
      return new Outcome.Later(String.valueOf(silent));
    }
  }

  private static Outcome outcome(int status) {
    boolean later = status == 408 || status == 425 || status == 429 || status >= FIRST_FAULT;
    if (status / 100 == 2) {
      return new Outcome.Taken();
    }
    return later || status < FIRST_REFUSAL
        ? new Outcome.Later("status " + status)
        : new Outcome.Refused("status " + status);
  }
}
