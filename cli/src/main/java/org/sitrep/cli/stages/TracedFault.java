package org.sitrep.cli.stages;

import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.sitrep.cli.logs.Logs;
import org.sitrep.model.wire.TraceHeaders;
import org.slf4j.MDC;

/** Sets aside what a stage fails on, and logs it with its trace, where it bears one. */
public final class TracedFault extends LogAndContinueProcessingExceptionHandler {
  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception fault) {
    TraceHeaders.read(context.headers())
        .ifPresent(trace -> MDC.put(Logs.TRACE_ID, trace.traceId()));
    try {
      return super.handleError(context, record, fault);
    } finally {
      MDC.remove(Logs.TRACE_ID);
    }
  }
}
