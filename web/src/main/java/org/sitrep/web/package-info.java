/**
 * A small HTTP server that is careful with strangers: whoever serves anything over HTTP gives it
 * routes, plain functions from a call to an answer, and gets limits, checks and problem documents.
 */
@NullMarked
package org.sitrep.web;

import org.jspecify.annotations.NullMarked;
