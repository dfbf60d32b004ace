package org.sitrep.model;

/** Why a stage could not use what it was given. */
public enum RejectionReason {
  EMPTY,
  NOT_UTF8,
  BINARY,
  TOO_LARGE,
  TOO_DEEP,
  MALFORMED,
  MISSING_TEXT,
  UNKNOWN_LANGUAGE,
  UNREADABLE,
  UNSUPPORTED_FORMAT,
  /** The same version of an article again. */
  REPEATED,
  /** A version of an article after a later one. */
  SUPERSEDED
}
