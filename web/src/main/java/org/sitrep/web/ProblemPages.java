package org.sitrep.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the library itself refuses is a problem document too, and quotes nothing of the call. */
final class ProblemPages extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    byte[] document = head(response.getStatus(), response.getHeaders());
    response.write(true, ByteBuffer.wrap(document), callback);
    return true;
  }

  private static byte[] head(int status, HttpFields.Mutable fields) {
    SecurityHeaders.ALL.forEach(fields::put);
    fields.put("Content-Type", Problem.MEDIA_TYPE);
    return Problem.of(status, HttpStatus.getMessage(status), "refused before it was looked at")
        .document();
  }
}
