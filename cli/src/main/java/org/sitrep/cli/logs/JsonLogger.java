package org.sitrep.cli.logs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger whose events are lines of JSON. */
final class JsonLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  JsonLogger(String name) {
    this.name = name;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable error) {
    String message = MessageFormatter.basicArrayFormat(pattern, arguments);
    Logs.write(
        new LogLine(
            Instant.now(),
            level.name(),
            getName(),
            Thread.currentThread().getName(),
            String.valueOf(message),
            MDC.get(Logs.TRACE_ID),
            error));
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return Logs.isLogged(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return Logs.isLogged(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return Logs.isLogged(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return Logs.isLogged(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return Logs.isLogged(Level.ERROR);
  }
}
