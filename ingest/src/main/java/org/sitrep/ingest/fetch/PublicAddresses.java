package org.sitrep.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the public Internet, by IANA's registries of special-purpose addresses
 * (RFC 6890): all that are not private, shared, local to a link or machine, reserved, or for many.
 * Addresses of IPv6 that carry one of IPv4 (mapped, NAT64, 6to4) are judged by that.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL =
      blocks(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
              + " 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15"
              + " 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");

  /** What is assigned at all is in 2000::/3; what stands in it and is special. */
  private static final List<Block> GLOBAL = blocks("2000::/3");

  private static final List<Block> SPECIAL_GLOBAL =
      blocks("2001::/23 2001:db8::/32 3fff::/20 5f00::/16");

  private static final List<Block> NAT64 = blocks("64:ff9b::/96");
  private static final List<Block> SIX_TO_FOUR = blocks("2002::/16");
  private static final int NAT64_AT = 12;
  private static final int SIX_TO_FOUR_AT = 2;

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    // A mapped address is one of IPv4 by the time it is an InetAddress.
    if (address instanceof Inet4Address) {
      return !isIn(SPECIAL, bytes);
    }
    if (isIn(NAT64, bytes)) {
      return isPublicAt(bytes, NAT64_AT);
    }
    if (isIn(SIX_TO_FOUR, bytes)) {
      return isPublicAt(bytes, SIX_TO_FOUR_AT);
    }
    return isIn(GLOBAL, bytes) && !isIn(SPECIAL_GLOBAL, bytes);
  }

  private static boolean isPublicAt(byte[] bytes, int from) {
    return !isIn(SPECIAL, Arrays.copyOfRange(bytes, from, from + 4));
  }

  private static boolean isIn(List<Block> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  private static List<Block> blocks(String all) {
    return Arrays.stream(all.split(" ")).map(Block::of).toList();
  }

  /** Addresses that begin with the same bits. */
  private static final class Block {
    private final byte[] start;
    private final int bits;

    private Block(byte[] start, int bits) {
      this.start = start;
      this.bits = bits;
    }

    static Block of(String text) {
      int slash = text.indexOf('/');
      try {
        // A literal: nobody is asked.
        return new Block(
            InetAddress.getByName(text.substring(0, slash)).getAddress(),
            Integer.parseInt(text.substring(slash + 1)));
      } catch (UnknownHostException impossible) {
        throw new AssertionError(text, impossible);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
