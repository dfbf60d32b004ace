/** Places of a GeoNames dump, added to the project's own on the fly. */
@org.jspecify.annotations.NullMarked
package org.sitrep.enrich.gazetteer;
