/** The documents under docs/ hold against what the code writes. */
@NullMarked
package org.sitrep.model.contract;

import org.jspecify.annotations.NullMarked;
