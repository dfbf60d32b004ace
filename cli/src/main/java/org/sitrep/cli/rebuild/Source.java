package org.sitrep.cli.rebuild;

import java.util.List;
import org.sitrep.cli.stages.StageName;
import org.sitrep.model.Topics;

/** What a table is made anew from. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum Source {
  /** The articles: everything is read and assessed again. */
  RAW(
      Topics.RAW,
      List.of(StageName.ENRICH, StageName.AGGREGATE),
      List.of(
          Topics.ENRICHED,
          Topics.CLAIMS,
          Topics.CITY_STATUS,
          Topics.STATUS_CHANGES,
          Topics.REJECTED,
          Topics.DEAD_LETTERS)),
  /** The claims that were read before: they are assessed again. */
  CLAIMS(
      Topics.CLAIMS,
      List.of(StageName.AGGREGATE),
      List.of(Topics.CITY_STATUS, Topics.STATUS_CHANGES, Topics.DEAD_LETTERS));

  private final Topics topic;
  private final List<StageName> stages;
  private final List<Topics> outputs;

  Source(Topics topic, List<StageName> stages, List<Topics> outputs) {
    this.topic = topic;
    this.stages = stages;
    this.outputs = outputs;
  }

  /** The live topic that is read. */
  public Topics topic() {
    return topic;
  }

  /** The stages it goes through, in their order. */
  List<StageName> stages() {
    return stages;
  }

  /** The topics that are written. */
  List<Topics> outputs() {
    return outputs;
  }
}
