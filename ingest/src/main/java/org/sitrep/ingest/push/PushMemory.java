package org.sitrep.ingest.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.ingest.Register;
import org.sitrep.model.Ids;

/**
 * What was pushed of late, by whichever process: the last version of each article, and the body
 * that each key of a caller stands for.
 *
 * <p>The register keeps it a step at a time, under numbers that grow with the time in milliseconds;
 * each state is a row of names and contents of fixed length. One thread uses it.
 */
final class PushMemory {
  /** Of names and contents in one state, so that it is no large record. */
  private static final int MOST_A_STATE = 10_000;

  private static final String PREFIX = "step/";
  private static final char ARTICLE = 'a';
  private static final char KEY = 'k';
  private static final int CONTENT = 16;
  private static final int NAME = 1 + CONTENT;

  /** What is known under a name, and since which step. */
  private record Known(String content, long step) {}

  private final int most;
  private final Map<String, Known> known = new HashMap<>();
  private final TreeMap<Long, Integer> steps = new TreeMap<>();

  /**
   * One that knows nothing yet.
   *
   * @param most how many names are remembered; the oldest go first
   */
  PushMemory(int most) {
    this.most = most;
  }

  /** The name of an article. */
  static String article(String id) {
    return ARTICLE + Ids.hash(id);
  }

  /** The name of what a caller calls a call. */
  static String key(String key) {
    return KEY + Ids.hash(key);
  }

  Optional<String> content(String name) {
    return Optional.ofNullable(known.get(name)).map(Known::content);
  }

  /** Reads what others, or this process before a loss, have written since it last knew all. */
  void catchUp(Register register) {
    long last = last();
    Map<Long, String> later = new TreeMap<>();
    for (String key : register.keys()) {
      if (key.startsWith(PREFIX) && step(key) > last) {
        later.put(step(key), register.remembered(key).orElseThrow());
      }
    }
    later.forEach(this::enter);
  }

  /**
   * The states by which these contents are remembered, to be written.
   *
   * @param millis since 1970
   */
  Map<String, String> states(Map<String, String> contents, long millis) {
    Map<String, String> states = new HashMap<>();
    List<Map.Entry<String, String>> all = List.copyOf(contents.entrySet());
    long step = Math.max(last() + 1, millis);
    for (int from = 0; from < all.size(); from += MOST_A_STATE) {
      StringBuilder state = new StringBuilder();
      all.subList(from, Math.min(all.size(), from + MOST_A_STATE))
          .forEach(each -> state.append(each.getKey()).append(each.getValue()));
      states.put(PREFIX + step++, state.toString());
    }
    return states;
  }

  /** Knows what has been written. */
  void remember(Map<String, String> states) {
    states.forEach((key, state) -> enter(step(key), state));
  }

  /** Whether it knows more than it should. */
  boolean isFull() {
    return known.size() > most;
  }

  /** The keys of states that are older than this, or too many; the oldest ones first. */
  Set<String> old(long millis, int atMost) {
    List<String> old = new ArrayList<>();
    int over = known.size() - most;
    for (Map.Entry<Long, Integer> each : steps.entrySet()) {
      if (old.size() == atMost || (each.getKey() >= millis && over <= 0)) {
        break;
      }
      over -= each.getValue();
      old.add(PREFIX + each.getKey());
    }
    return new HashSet<>(old);
  }

  /** Knows no more what the register has forgotten. */
  void forget(Set<String> keys) {
    Set<Long> gone = new HashSet<>();
    keys.forEach(key -> gone.add(step(key)));
    steps.keySet().removeAll(gone);
    known.values().removeIf(each -> gone.contains(each.step()));
  }

  private long last() {
    return steps.isEmpty() ? -1 : steps.lastKey();
  }

  private static long step(String key) {
    return Long.parseLong(key, PREFIX.length(), key.length(), 10);
  }

  private void enter(long step, String state) {
    for (int at = 0; at < state.length(); at += NAME + CONTENT) {
      int end = at + NAME;
      known.put(state.substring(at, end), new Known(state.substring(end, end + CONTENT), step));
    }
    steps.put(step, state.length() / (NAME + CONTENT));
  }
}
