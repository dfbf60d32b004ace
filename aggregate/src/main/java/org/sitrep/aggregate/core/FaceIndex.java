package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.aggregate.core.SameText.Signed;
import org.sitrep.model.TextSignature;

/** The faces of texts, found by the hashes they have in common with another signature. */
final class FaceIndex {
  /** What stands in so many texts is a frame or a common turn of speech, and finds none of them. */
  private static final int MOST_TEXTS_OF_A_HASH = 50;

  private final Map<Integer, List<Integer>> textsByHash = new HashMap<>();

  /** Adds a face of a text. */
  void add(int text, Signed face) {
    for (int hash : face.signature().sample()) {
      List<Integer> texts = textsByHash.computeIfAbsent(hash, ignored -> new ArrayList<>(1));
      if (texts.size() < MOST_TEXTS_OF_A_HASH && !texts.contains(text)) {
        texts.add(text);
      }
    }
  }

  /** The texts that have enough in common with a signature to be worth a closer look, in order. */
  List<Integer> texts(TextSignature signature) {
    Map<Integer, Integer> common = new TreeMap<>();
    for (int hash : signature.sample()) {
      textsByHash
          .getOrDefault(hash, List.of())
          .forEach(text -> common.merge(text, 1, Integer::sum));
    }
    return common.entrySet().stream()
        .filter(entry -> entry.getValue() >= SameText.LEAST_COMMON)
        .map(Map.Entry::getKey)
        .toList();
  }
}
