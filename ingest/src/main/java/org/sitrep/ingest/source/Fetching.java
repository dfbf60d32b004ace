package org.sitrep.ingest.source;

import org.sitrep.ingest.fetch.Answer;
import org.sitrep.ingest.fetch.Ask;

/** Whoever fetches. */
public interface Fetching {
  Answer fetch(Ask ask) throws InterruptedException;
}
