package org.sitrep.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text and what it counts.
 *
 * @param low the least that is meant, null where no least is said: fewer than 20
 * @param high the most, null where no most is said: more than 20
 * @param of what is counted, in capitals: DEAD, WOUNDED, CAPTIVE, FIGHTER, VEHICLE, VILLAGE,
 *     KILOMETRE, PERCENT …; an open list
 * @param noun the word of the article for what is counted, null where it has none
 */
public record Amount(
    @Nullable BigDecimal low, @Nullable BigDecimal high, String of, @Nullable String noun) {}
