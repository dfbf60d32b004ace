/** What an article names besides what it claims: persons, bodies, sites, dates, amounts. */
@NullMarked
package org.sitrep.enrich.entity;

import org.jspecify.annotations.NullMarked;
