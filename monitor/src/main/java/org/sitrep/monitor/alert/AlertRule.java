package org.sitrep.monitor.alert;

import java.util.Optional;
import org.sitrep.model.StatusChange;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.Subject;
import org.sitrep.monitor.situation.ChangeCursor;
import org.sitrep.monitor.situation.Summary;

/**
 * Which changes are told.
 *
 * @param name letters, digits, dots and dashes; names what has been sent already, so that another
 *     process goes on with it
 * @param when what the state that a change leads to must be like
 */
public record AlertRule(String name, Filter when) {
  /**
   * The alert of a change, if the rule asks for it.
   *
   * @param known what is known of the place beside the change
   */
  public Optional<Alert> alert(ChangeCursor cursor, StatusChange change, Summary known) {
    Subject subject =
        new Subject(known.row(), known.population(), known.changedAt())
            .in(change.after(), change.asOf());
    return when.matches(subject, change.asOf())
        ? Optional.of(new Alert(name, cursor, change, subject.row()))
        : Optional.empty();
  }
}
