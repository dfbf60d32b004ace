package org.sitrep.enrich.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A trie of phrases over folded tokens; asked at a token, it gives every phrase that starts there.
 */
public final class PhraseIndex<T> {
  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>(4);
    final List<T> values = new ArrayList<>(1);
  }

  /**
   * A phrase found.
   *
   * @param length how many tokens it covers
   */
  public record Found<T>(T value, int length) {}

  private final Node<T> root = new Node<>();

  /** Adds a phrase; the same phrase may stand for several values. */
  public void add(List<String> forms, T value) {
    Node<T> node = root;
    for (String form : forms) {
      node = node.next.computeIfAbsent(form, f -> new Node<>());
    }
    if (!forms.isEmpty() && !node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /**
   * All phrases that begin with a form, the longest last.
   *
   * @param first the form of the first token, clitics taken off
   * @param following the form of the token so many places further on, or null past the end
   */
  public List<Found<T>> startingWith(
      String first, IntFunction<@org.jspecify.annotations.Nullable String> following) {
    Node<T> node = root.next.get(first);
    List<Found<T>> found = List.of();
    for (int length = 1; node != null; length++) {
      if (!node.values.isEmpty()) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        for (T value : node.values) {
          found.add(new Found<>(value, length));
        }
      }
      String form = node.next.isEmpty() ? null : following.apply(length);
      node = form == null ? null : node.next.get(form);
    }
    return found;
  }
}
