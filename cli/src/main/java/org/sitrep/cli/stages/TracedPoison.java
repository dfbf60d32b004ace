package org.sitrep.cli.stages;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.sitrep.cli.logs.Logs;
import org.sitrep.model.wire.TraceHeaders;
import org.slf4j.MDC;

/** Sets aside what a stage cannot parse, and logs it with its trace, where it bears one. */
public final class TracedPoison extends LogAndContinueExceptionHandler {
  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
    TraceHeaders.read(context.headers())
        .ifPresent(trace -> MDC.put(Logs.TRACE_ID, trace.traceId()));
    try {
      return super.handleError(context, record, fault);
    } finally {
      MDC.remove(Logs.TRACE_ID);
    }
  }
}
