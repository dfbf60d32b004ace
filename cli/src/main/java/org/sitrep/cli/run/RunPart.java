package org.sitrep.cli.run;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.sitrep.cli.stages.StageName;

/** What a process of the service can run. */
public enum RunPart {
  /** What the settings say brings articles in. */
  INGEST,
  ENRICH,
  AGGREGATE,
  /** The table over HTTP. */
  MONITOR;

  /** The stages of the flow among them. */
  public static Set<StageName> stages(Collection<RunPart> parts) {
    Set<StageName> stages = EnumSet.noneOf(StageName.class);
    for (RunPart part : parts) {
      switch (part) {
        case INGEST, MONITOR -> {}
        case ENRICH -> stages.add(StageName.ENRICH);
        case AGGREGATE -> stages.add(StageName.AGGREGATE);
      }
    }
    return stages;
  }
}
