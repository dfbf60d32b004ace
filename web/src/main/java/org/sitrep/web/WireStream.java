package org.sitrep.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One answer on the wire that has not ended. */
final class WireStream implements Outgoing {
  private final Response response;
  private final Callback callback;
  private final AtomicBoolean over = new AtomicBoolean();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  WireStream(Response response, Callback callback) {
    this.response = response;
    this.callback = callback;
  }

  @Override
  public CompletableFuture<Void> write(ByteBuffer piece) {
    if (over.get()) {
      return CompletableFuture.failedFuture(new IOException("the answer has ended"));
    }
    CompletableFuture<Void> sent = new CompletableFuture<>();
    response.write(
        false,
        piece,
        Callback.from(
            () -> sent.complete(null),
            failure -> {
              gone(failure);
              sent.completeExceptionally(new IOException("the reader is gone", failure));
            }));
    return sent;
  }

  @Override
  public void end() {
    if (over.compareAndSet(false, true)) {
      response.write(true, ByteBuffer.allocate(0), callback);
      ended.complete(null);
    }
  }

  /** The reader is gone, or the server stops. */
  void gone(Throwable why) {
    if (over.compareAndSet(false, true)) {
      callback.failed(why);
      ended.complete(null);
    }
  }

  @Override
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }
}
