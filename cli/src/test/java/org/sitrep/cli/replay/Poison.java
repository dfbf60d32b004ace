package org.sitrep.cli.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Topics;

/**
 * One record that means harm.
 *
 * @param answers how often it must be answered for: once, or never where it does no harm
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
record Poison(
    String name,
    Topics topic,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Map<String, byte[]> headers,
    int answers) {
  private static final int NEARLY_THE_LARGEST = (8 << 20) - 300;

  /** Every kind, around an article and a claim that are good. */
  static List<Poison> kinds(String article, String claim) {
    List<Poison> all = new ArrayList<>();
    for (Topics topic : List.of(Topics.RAW, Topics.CLAIMS)) {
      String good = topic == Topics.RAW ? article : claim;
      bytes(good).forEach((name, value) -> all.add(of(name, topic, value, 1)));
      all.add(of("huge headers", topic, bytes("{", UTF_8), "trash", new byte[1 << 20], 1));
    }
    all.add(of("null value", Topics.RAW, null, 1));
    // Kafka's own sign for "gone": on a topic that is not compacted it says nothing.
    all.add(of("null value", Topics.CLAIMS, null, 0));
    articles(article).forEach((name, value) -> all.add(of(name, Topics.RAW, value, 1)));
    claims(claim).forEach((name, value) -> all.add(of(name, Topics.CLAIMS, value, 1)));
    // The same article again, whatever its key: told as repeated.
    all.add(new Poison("null key", Topics.RAW, null, bytes(article, UTF_8), Map.of(), 1));
    all.add(of("another key", Topics.RAW, bytes(article, UTF_8), 1));
    all.add(of("byte order mark", Topics.RAW, bytes("\ufeff" + article, UTF_8), 1));
    // The same claim again: the ledger knows it, and goes by the place in the claim, not the key.
    byte[] known = bytes(claim, UTF_8);
    all.add(new Poison("null key", Topics.CLAIMS, null, known, Map.of(), 0));
    all.add(of("another key", Topics.CLAIMS, known, 0));
    all.add(of("byte order mark", Topics.CLAIMS, bytes("\ufeff" + claim, UTF_8), 0));
    all.add(of("batch of words", Topics.CLAIMS, known, "sitrep_batch", bytes("a/b", UTF_8), 0));
    all.add(
        of("huge batch", Topics.CLAIMS, known, "sitrep_batch", bytes("9".repeat(99), UTF_8), 0));
    all.add(of("endless batch", Topics.CLAIMS, known, "sitrep_batch", bytes("1/9", UTF_8), 0));
    return all;
  }

  private static Map<String, byte[]> bytes(String good) {
    byte[] random = new byte[500];
    new SplittableRandom(4).nextBytes(random);
    byte[] huge = new byte[NEARLY_THE_LARGEST];
    new SplittableRandom(5).nextBytes(huge);
    return Map.ofEntries(
        Map.entry("not UTF-8", bytes(good.replace("Rebels", "R\u00e9bels"), ISO_8859_1)),
        Map.entry("truncated", bytes(good.substring(0, good.length() / 2), UTF_8)),
        Map.entry("a number", bytes("42", UTF_8)),
        Map.entry("a string", bytes("\"claims\"", UTF_8)),
        Map.entry("null as JSON", bytes("null", UTF_8)),
        Map.entry("an array", bytes("[" + good + "]", UTF_8)),
        Map.entry("two values", bytes(good + good, UTF_8)),
        Map.entry("empty", new byte[0]),
        Map.entry("blank", bytes(" \n\t", UTF_8)),
        Map.entry("no fields", bytes("{}", UTF_8)),
        Map.entry(
            "deep", bytes("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", UTF_8)),
        Map.entry("huge string", bytes("{\"outlet\":\"" + "x".repeat(5_000_000) + "\"}", UTF_8)),
        Map.entry("huge number", bytes("{\"lat\":" + "9".repeat(100_000) + "}", UTF_8)),
        Map.entry("duplicate names", bytes("{\"outlet\":\"a\"," + good.substring(1), UTF_8)),
        Map.entry("UTF-16", bytes(good, UTF_16LE)),
        Map.entry("random bytes", random),
        Map.entry("as large as the topic takes", huge),
        Map.entry("gzip", gzip(good)),
        Map.entry("HTML", bytes("<!doctype html><p>Rebels captured Homs", UTF_8)));
  }

  private static Map<String, byte[]> articles(String good) {
    return Map.of(
        "time that is none", changed(good, "2024-12-07T00:00:00Z", "2024-13-45T99:00:00Z"),
        "body of another type", changed(good, "\"body\":\"", "\"body\":7,\"text\":\""),
        "ninjs without words", bytes("{\"uri\":\"urn:x\",\"versioncreated\":\"2024\"}", UTF_8),
        "ninjs of no status",
            bytes("{\"uri\":\"urn:y\",\"pubstatus\":\"x\",\"body_text\":\"Homs\"}", UTF_8),
        "no language we read", bytes("{\"body\":\"მთავრობა იუწყება ქალაქი მშვიდად\"}", UTF_8));
  }

  private static Map<String, byte[]> claims(String good) {
    return Map.ofEntries(
        Map.entry("missing field", changed(good, "\"outlet\":", "\"autlet\":")),
        Map.entry("unknown word", changed(good, "\"ASSERTED\"", "\"SHOUTED\"")),
        Map.entry("number for a word", changed(good, "\"ASSERTED\"", "1")),
        Map.entry("time that is none", changed(good, "\"publishedAt\":\"2", "\"publishedAt\":\"x")),
        Map.entry("time beyond all", changed(good, "\"publishedAt\":\"", "\"publishedAt\":\"+99")),
        Map.entry("event beyond all", changed(good, "\"to\":\"", "\"to\":\"+99")),
        Map.entry("end before start", changed(good, "\"from\":\"20", "\"from\":\"29")),
        Map.entry("not a number", changed(good, "\"lat\":", "\"lat\":NaN,\"lot\":")),
        Map.entry("words for a number", changed(good, "\"lat\":", "\"lat\":\"NaN\",\"lot\":")),
        Map.entry("off the globe", changed(good, "\"lat\":", "\"lat\":9e99,\"lot\":")),
        Map.entry("place null", changed(good, "\"place\":", "\"place\":null,\"plaice\":")),
        Map.entry(
            "place empty",
            changed(good, "\"place\":{\"id\":\"", "\"place\":{\"id\":\" \",\"x\":\"")),
        Map.entry(
            "place with controls",
            changed(good, "\"place\":{\"id\":\"", "\"place\":{\"id\":\"sy-homs\\u001f\",\"x\":\"")),
        Map.entry("quote before the text", changed(good, "\"start\":", "\"start\":-5,\"s\":")),
        Map.entry("quote in words", changed(good, "\"start\":", "\"start\":\"-5\",\"s\":")));
  }

  private static byte[] changed(String good, String from, String to) {
    if (!good.contains(from)) {
      throw new IllegalArgumentException(from + " is not in " + good);
    }
    return bytes(good.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)), UTF_8);
  }

  private static Poison of(String name, Topics topic, byte @Nullable [] value, int answers) {
    return new Poison(name, topic, bytes("\u00e9", ISO_8859_1), value, Map.of(), answers);
  }

  private static Poison of(
      String name, Topics topic, byte[] value, String header, byte[] content, int answers) {
    return new Poison(name, topic, bytes("k", UTF_8), value, Map.of(header, content), answers);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(bytes(text, UTF_8));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return packed.toByteArray();
  }
}
