package org.sitrep.monitor.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ClaimId;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.StatusChange;
import org.sitrep.model.wire.WireSerdes;

/** Records of both topics in the order in which they were written, as they might come. */
public final class Log {
  public static final int PARTITIONS = 3;
  private static final Instant BEGINNING = Instant.parse("2024-12-07T00:00:00Z");

  private final List<Entry> entries = new ArrayList<>();
  private final long[] rowOffsets = new long[PARTITIONS];
  private final long[] changeOffsets = new long[PARTITIONS];
  private int revision;

  /** A record as it is taken in. */
  interface Entry {
    void into(SituationFold fold);
  }

  public int size() {
    return entries.size();
  }

  /** Takes in all from one record up to another. */
  public void into(SituationFold fold, int from, int to) {
    entries.subList(from, to).forEach(entry -> entry.into(fold));
  }

  public static Positions start() {
    return Positions.start("log", PARTITIONS, PARTITIONS);
  }

  /** The table after all records. */
  public Situation whole() {
    SituationFold fold = new SituationFold(start(), place -> null);
    into(fold, 0, entries.size());
    return fold.situation();
  }

  /** Writes a random record or two about one of so many places. */
  public void write(Random random, int places) {
    int place = random.nextInt(places);
    if (random.nextInt(10) == 0) {
      remove(place);
      return;
    }
    ControlStatus[] all = ControlStatus.values();
    ControlStatus status = all[random.nextInt(all.length)];
    double confidence = random.nextInt(101) / 100.0;
    if (random.nextInt(3) == 0) {
      change(place, status, confidence);
    }
    row(row("p" + place, new LocalName("Place " + place, null), status, confidence));
  }

  /** Writes a row. */
  public void row(CityStatus row) {
    int partition = partition(row.place().id());
    long offset = rowOffsets[partition]++;
    byte[] bytes = WireSerdes.cityStatus().serializer().serialize("rows", row);
    entries.add(fold -> fold.row(partition, offset, time(), row, bytes));
  }

  /** Writes that a row changed. */
  public void change(CityStatus.StatusPlace place, StatusChange.State after) {
    int partition = partition(place.id());
    // A mark of a transaction lies between.
    long offset = changeOffsets[partition] += 2;
    long time = entries.size();
    StatusChange change =
        new StatusChange(
            place, null, after, BEGINNING.plusSeconds(time), List.of(new ClaimId("c" + time)));
    entries.add(fold -> fold.change(partition, offset, time, change));
  }

  private void change(int place, ControlStatus status, double confidence) {
    CityStatus row = row("p" + place, new LocalName("Place " + place, null), status, confidence);
    change(row.place(), new StatusChange.State(status, null, Extent.FULL, null, confidence));
  }

  private void remove(int place) {
    PlaceId id = new PlaceId("p" + place);
    int partition = partition(id);
    long offset = rowOffsets[partition]++;
    entries.add(fold -> fold.noRow(partition, offset, id));
  }

  public CityStatus row(
      String id, LocalName name, ControlStatus status, double confidence, String... because) {
    return new CityStatus(
        new CityStatus.StatusPlace(new PlaceId(id), name, Granularity.CITY, "sy", null, 34.7, null),
        status,
        null,
        Extent.FULL,
        false,
        null,
        null,
        confidence,
        BEGINNING.plusSeconds(entries.size()),
        new CityStatus.Counts(1, 1, 1, 1, 1, 0, 0, 0, 0),
        List.of(),
        List.of(because),
        revision++);
  }

  private long time() {
    return entries.size();
  }

  private static int partition(PlaceId place) {
    return Math.floorMod(place.hashCode(), PARTITIONS);
  }
}
