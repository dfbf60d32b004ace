package org.sitrep.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts answers on the wire, and knows those that are still being written. */
final class AnswerWriter {
  /** So much of a refused body is read and thrown away, so that the client hears why. */
  private static final int THROWN_AWAY = 1 << 20;

  private static final Set<Integer> BODY_LEFT = Set.of(408, 413, 415, 429);

  private final Set<WireStream> streams = ConcurrentHashMap.newKeySet();

  void write(Request request, Response response, Callback callback, Answer answer) {
    switch (answer) {
      case Answer.Whole(int status, Map<String, String> headers, Body body) -> {
        if (BODY_LEFT.contains(status)) {
          response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        begin(response, status, headers);
        if (status == 413) {
          throwAway(request);
        }
        response.write(true, ByteBuffer.wrap(body.bytes()), callback);
      }
      case Answer.Streamed streamed -> {
        begin(response, 200, streamed.headers());
        stream(request, response, callback, streamed);
      }
    }
  }

  private void stream(
      Request request, Response response, Callback callback, Answer.Streamed streamed) {
    WireStream stream = new WireStream(response, callback);
    streams.add(stream);
    var unused = stream.ended().whenComplete((nothing, gone) -> streams.remove(stream));
    request.addFailureListener(stream::gone);
    if (request.getMethod().equals("HEAD")) {
      stream.end();
      return;
    }
    // The headers leave at once: a reader of events wants to know that it is connected.
    var unusedToo =
        stream
            .write(ByteBuffer.allocate(0))
            .thenRun(() -> streamed.writer().accept(stream))
            .exceptionally(
                fault -> {
                  stream.gone(fault);
                  return null;
                });
  }

  /** Ends all that are still being written, for the server stops. */
  void endStreams() {
    streams.forEach(stream -> stream.gone(new IOException("the server stops")));
  }

  /** How many answers are being written piece by piece. */
  int open() {
    return streams.size();
  }

  private static void begin(Response response, int status, Map<String, String> headers) {
    response.setStatus(status);
    HttpFields.Mutable all = response.getHeaders();
    SecurityHeaders.ALL.forEach(all::put);
    headers.forEach(all::put);
  }

  private static void throwAway(Request request) {
    try (InputStream in = Request.asInputStream(request)) {
      in.skipNBytes(THROWN_AWAY);
    } catch (IOException over) {
      // It has ended, or whoever sent it has: either way there is nothing more to do for it.
    }
  }
}
