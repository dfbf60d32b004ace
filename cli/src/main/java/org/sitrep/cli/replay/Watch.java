package org.sitrep.cli.replay;

import java.util.List;
import org.sitrep.model.CityStatus;
import org.sitrep.monitor.Progress;

/** Who looks on while a run goes. */
public interface Watch {
  /** A row was committed. */
  void row(CityStatus row);

  /** Called several times a second. */
  void progress(Progress progress, List<CityStatus> rows);

  /** Whether the user wants to stop. */
  boolean wantsToStop();
}
