package org.sitrep.monitor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewestByKeyTest {
  private static final int MOST = 2048;

  /** A record and what it is about. */
  private record Told(int key, NewestByKey.Place place) {}

  @Test
  void the_newest_records_of_every_key_are_found_and_no_older_ones() {
    Random random = new Random(3);
    NewestByKey index = new NewestByKey(MOST);
    Deque<Told> kept = new ArrayDeque<>();
    for (int round = 0; round < 40_000; round++) {
      // Few keys come often, many come once: their places must be given up again.
      int key = random.nextBoolean() ? random.nextInt(20) : 1_000 + round;
      NewestByKey.Place place = new NewestByKey.Place(random.nextInt(5), (1L << 40) + round);
      index.add(hash(key), place.partition(), place.offset());
      kept.addFirst(new Told(key, place));
      if (kept.size() > MOST) {
        kept.removeLast();
      }
      if (round % 997 == 0) {
        for (int each : List.of(random.nextInt(20), key, 1_000 + random.nextInt(round + 1))) {
          List<NewestByKey.Place> expected = new ArrayList<>();
          kept.stream()
              .filter(record -> record.key() == each)
              .forEach(r -> expected.add(r.place()));
          assertThat(index.find(hash(each)))
              .as("key %d in round %d", each, round)
              .isEqualTo(expected);
        }
      }
    }
    assertThat(index.find(hash(-1))).isEmpty();
  }

  private static long hash(int key) {
    return NewestByKey.hash(("key " + key).getBytes(StandardCharsets.UTF_8));
  }
}
