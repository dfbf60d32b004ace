package org.sitrep.bench.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.aggregate.core.Print;
import org.sitrep.aggregate.core.TextGroups;
import org.sitrep.bench.wire.MadeNews.Made;
import org.sitrep.model.TextSignature;
import org.sitrep.model.signature.TextSigning;

/**
 * How well prints of one text are joined.
 *
 * @param reprints how many prints there are besides the originals
 * @param joined how many of them are with their original
 * @param texts how many texts there are
 * @param wrong how many are with one that is not of their text
 */
public record Joining(
    int reprints,
    int joined,
    int texts,
    int wrong,
    Map<String, int[]> missedBySort,
    Map<String, int[]> wrongBySort) {

  /** Signs and joins some texts. */
  public static Joining of(List<Made> made) {
    List<Print> prints = made.stream().map(one -> print(one)).toList();
    TextGroups groups = TextGroups.of(prints);
    Map<String, Integer> originals = new HashMap<>();
    Map<Integer, Map<String, Integer>> texts = new HashMap<>();
    for (int index = 0; index < made.size(); index++) {
      Made one = made.get(index);
      int group = groups.text(prints.get(index));
      if (one.sort().equals(MadeNews.ORIGINAL)) {
        originals.put(one.text(), group);
      }
      texts.computeIfAbsent(group, ignored -> new HashMap<>()).merge(one.text(), 1, Integer::sum);
    }
    Map<String, int[]> missed = new TreeMap<>();
    Map<String, int[]> wrong = new TreeMap<>();
    for (int index = 0; index < made.size(); index++) {
      Made one = made.get(index);
      int group = groups.text(prints.get(index));
      if (originals.containsKey(one.text()) && !one.sort().equals(MadeNews.ORIGINAL)) {
        count(missed, one.sort(), originals.getOrDefault(one.text(), -1) != group);
      }
      count(wrong, one.sort(), strays(one.text(), texts.getOrDefault(group, Map.of())));
    }
    int reprints = sum(missed, 1);
    return new Joining(
        reprints, reprints - sum(missed, 0), made.size(), sum(wrong, 0), missed, wrong);
  }

  /** Whether a print stands with another text, and not as one of the many. */
  private static boolean strays(String text, Map<String, Integer> with) {
    int most = with.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return with.size() > 1 && (most == 1 || with.getOrDefault(text, 0) < most);
  }

  private static int sum(Map<String, int[]> counts, int which) {
    return counts.values().stream().mapToInt(count -> count[which]).sum();
  }

  private static void count(Map<String, int[]> counts, String sort, boolean hit) {
    int[] count = counts.computeIfAbsent(sort, ignored -> new int[2]);
    count[0] += hit ? 1 : 0;
    count[1]++;
  }

  private static Print print(Made made) {
    TextSignature signature = TextSigning.sign(made.article().body()).orElse(null);
    return new Print(
        made.article().id(),
        made.article().outlet(),
        made.article().arrivedAt(),
        signature == null ? null : signature.toString());
  }

  /** The share of the reprints that were joined. */
  public double recall() {
    return (double) joined / reprints;
  }

  /** The share of all texts that stand with a text that is not theirs. */
  public double wrongShare() {
    return (double) wrong / texts;
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    lines.append(
        String.format(
            Locale.ROOT,
            "%d texts; %d of %d reprints joined (%.2f %%); %d wrong joins (%.2f %%)%n",
            texts,
            joined,
            reprints,
            100 * recall(),
            wrong,
            100 * wrongShare()));
    missedBySort.forEach((sort, count) -> lines.append(line("missed", sort, count)));
    wrongBySort.forEach((sort, count) -> lines.append(line("wrong", sort, count)));
    return lines.toString();
  }

  private static String line(String what, String sort, int[] count) {
    return String.format(Locale.ROOT, "  %s, %s: %d of %d%n", what, sort, count[0], count[1]);
  }
}
