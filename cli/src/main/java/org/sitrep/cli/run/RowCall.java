package org.sitrep.cli.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sitrep.cli.Failure;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.model.wire.WireSerdes;

/** Asks any instance of the service for a row, and goes where that one sends it. */
public final class RowCall {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 200;
  private static final int MOST_HOPS = 3;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private final Optional<String> token;

  /** A caller who shows this token to every instance. */
  public RowCall(Optional<String> token) {
    this.token = token;
  }

  /**
   * The row of a place; empty where no instance knows of it.
   *
   * @param instance {@code host:port} of any instance
   * @param area the governorate it lies in, or itself
   * @throws Failure in one sentence where nobody answers, or partitions move for half a minute
   */
  public Optional<CityStatus> row(String instance, PlaceId place, PlaceId area) {
    String path = RowServer.path(place.value(), area.value());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    URI at = URI.create("http://" + instance + path);
    int hops = 0;
    while (true) {
      HttpResponse<byte[]> answer = send(at);
      switch (answer.statusCode()) {
        case 200 -> {
          return Optional.of(
              WireSerdes.cityStatus().deserializer().deserialize("row", answer.body()));
        }
        case 404 -> {
          return Optional.empty();
        }
        case 307 -> {
          hops++;
          at = URI.create(answer.headers().firstValue("Location").orElseThrow());
        }
        case 503 -> pause();
        default ->
            throw new Failure(
                at.getAuthority() + " answered " + answer.statusCode() + " for a row");
      }
      if (hops > MOST_HOPS) {
        // Two instances that each think the other has it are about to agree.
        hops = 0;
        pause();
      }
      if (System.nanoTime() > deadline) {
        throw new Failure(
            "no instance has had the area "
                + area
                + " for "
                + PATIENCE.toSeconds()
                + " s; the last asked was "
                + at.getAuthority());
      }
    }
  }

  private HttpResponse<byte[]> send(URI at) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(ANSWER);
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException silent) {
      throw new Failure("no answer from " + at.getAuthority() + ": " + silent, silent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while asking for a row", interrupted);
    }
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    if (Thread.interrupted()) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while asking for a row");
    }
  }
}
