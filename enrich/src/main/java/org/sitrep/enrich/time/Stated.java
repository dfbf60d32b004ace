package org.sitrep.enrich.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.time.TimeExpression.Clock;

/**
 * A date of publication as a line of the page states it.
 *
 * @param clock null where only the date is stated
 */
record Stated(LocalDate date, @Nullable Clock clock) {}
