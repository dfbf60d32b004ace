package org.sitrep.enrich.lexicon;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PlaceId;

/**
 * A country the project has places of, or whose news it may read.
 *
 * @param code ISO 3166 code in lower case
 * @param zone the time zone of clock times that name none
 * @param capital the place whose name stands for the state too, or null where no lexicon has it
 */
public record Country(String code, ZoneId zone, @Nullable PlaceId capital) {}
