package org.sitrep.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.sitrep.ingest.fetch.WireServer.Given;

/** A server on loopback, and a fetcher that takes it for a public one. */
abstract class GuestOnTheWire {
  final WireServer server = new WireServer();
  final Guest guest = new Guest();

  @AfterEach
  void stop() {
    guest.close();
    server.close();
  }

  Answer.Content content(String path) {
    return (Answer.Content) guest.fetch(server.url(path));
  }

  void assertHindered(String path, Hindrance why) {
    assertHindered(guest.fetch(server.url(path)), why);
  }

  static void assertHindered(Answer answer, Hindrance why) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Hindered.class,
            hindered -> assertThat(hindered.why()).as(hindered.detail()).isEqualTo(why));
  }

  static Given redirect(int status, String location) {
    return Given.of(status, Map.of("Location", location));
  }

  static Given packed(byte[] body) {
    return new Given(200, Map.of("Content-Encoding", "gzip"), body);
  }

  static byte[] gzip(int size, boolean twice) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int left = size; left > 0; left -= 1 << 20) {
        out.write(new byte[Math.min(left, 1 << 20)]);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (!twice) {
      return packed.toByteArray();
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(again)) {
      out.write(packed.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return again.toByteArray();
  }

  static void drip(java.io.OutputStream out, String start, String drop)
      throws IOException, InterruptedException {
    RawServer.say(out, start);
    while (true) {
      RawServer.say(out, drop);
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
  }
}
