/**
 * What is fetched over HTTP: politely (robots.txt, one request at a time to a host), within limits
 * of size and time, and never from an address that is not public unless that is allowed.
 */
@NullMarked
package org.sitrep.ingest.fetch;

import org.jspecify.annotations.NullMarked;
