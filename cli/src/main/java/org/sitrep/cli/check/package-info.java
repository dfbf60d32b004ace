/** What is looked at before a service is started, or when one does not run. */
@NullMarked
package org.sitrep.cli.check;

import org.jspecify.annotations.NullMarked;
