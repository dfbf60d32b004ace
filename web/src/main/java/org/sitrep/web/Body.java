package org.sitrep.web;

/** The bytes of a call or an answer; whoever holds them does not change them. */
public final class Body {
  /** Nothing. */
  public static final Body NONE = new Body(new byte[0]);

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes, not copied. */
  public static Body of(byte[] bytes) {
    return new Body(bytes);
  }

  /** Its bytes, not copied. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes. */
  public int length() {
    return bytes.length;
  }

  /** Shows nothing of it: it may be secret. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
