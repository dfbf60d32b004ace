package org.sitrep.cli.stages;

import org.apache.kafka.streams.KafkaStreams;
import org.sitrep.aggregate.stream.TableMeasures;
import org.sitrep.enrich.stream.EnrichMeasures;

/** Where the stages of a process are measured. */
public interface StageMeasures {
  /** Nowhere. */
  StageMeasures NONE =
      new StageMeasures() {
        @Override
        public EnrichMeasures enrich() {
          return EnrichMeasures.NONE;
        }

        @Override
        public TableMeasures table() {
          return TableMeasures.NONE;
        }

        @Override
        public Runnable watch(String stage, KafkaStreams streams) {
          return () -> {};
        }
      };

  /** What counts the reading of articles. */
  EnrichMeasures enrich();

  /** What counts the changes of the table. */
  TableMeasures table();

  /**
   * Shows what Kafka Streams measures of itself and its clients.
   *
   * @return ends it
   */
  Runnable watch(String stage, KafkaStreams streams);
}
