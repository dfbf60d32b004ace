package org.sitrep.aggregate.stream;

import java.time.Duration;
import org.sitrep.model.ControlStatus;

/** What is counted as rows change; counted again for what is done again after a crash. */
public interface TableMeasures {
  /** Counts nothing. */
  TableMeasures NONE =
      new TableMeasures() {
        @Override
        public void row(Duration sinceArrival) {}

        @Override
        public void change(ControlStatus status) {}
      };

  /**
   * A row is sent.
   *
   * @param sinceArrival of the article that moved it last; of the latest article of its task, where
   *     the row had been put off
   */
  void row(Duration sinceArrival);

  /** A place's state has changed to this. */
  void change(ControlStatus status);
}
