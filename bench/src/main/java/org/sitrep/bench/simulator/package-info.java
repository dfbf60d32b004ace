/**
 * Conflicts that never were, with what really happened and what the press made of it: seeded, so
 * that the table can be held against the truth.
 */
@NullMarked
package org.sitrep.bench.simulator;

import org.jspecify.annotations.NullMarked;
