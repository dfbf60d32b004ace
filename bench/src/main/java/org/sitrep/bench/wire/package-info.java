/** Made news: stories, what outlets make of them, and what only looks alike. */
@NullMarked
package org.sitrep.bench.wire;

import org.jspecify.annotations.NullMarked;
