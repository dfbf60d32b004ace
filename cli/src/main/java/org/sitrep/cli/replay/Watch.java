package org.sitrep.cli.replay;

import java.util.Collection;
import java.util.List;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.Progress;

/** Who looks on while a run goes. */
public interface Watch {
  /** A row was committed. */
  void row(CityStatus row);

  /** Called several times a second. */
  void progress(Progress progress, List<CityStatus> rows);

  /** Claims on these places could not be assessed and are among the dead letters. */
  void lost(Collection<PlaceId> places);

  /** Whether the user wants to stop. */
  boolean wantsToStop();
}
