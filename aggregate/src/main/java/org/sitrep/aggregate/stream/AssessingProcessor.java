package org.sitrep.aggregate.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Assessment;
import org.sitrep.aggregate.core.Inheritance;
import org.sitrep.aggregate.core.SituationLedger;
import org.sitrep.aggregate.core.SituationLedger.Entry;
import org.sitrep.aggregate.core.TakenBack;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;

/**
 * Enters each claim in the ledger of its place and, at the end of an article, assesses the place; a
 * claim on a wide place also touches the rows of the places in it.
 *
 * <p>A place with few claims is assessed at once. One with many rests between two assessments, so
 * that of a burst of claims it is assessed a few times a second. Where claims come faster than
 * their places can be assessed, all rest: see {@link Allowance}.
 */
final class AssessingProcessor extends ContextualProcessor<String, Claim, String, CityStatus> {
  /** Up to so many claims a place is assessed at once whatever it is told. */
  private static final int SMALL = 64;

  private static final Duration REFRESH = Duration.ofMillis(200);

  private final Allowances allowances;
  private final Causes causes = new Causes();
  private final ClaimsInMemory inMemory;
  private @Nullable Agenda agenda;
  private @Nullable LedgerStore ledgers;
  private @Nullable KeyValueStore<String, CityStatus> directRows;

  /**
   * A processor of one task.
   *
   * @param allowances of the threads that may run it
   * @param inMemory of all tasks of the process
   */
  AssessingProcessor(Allowances allowances, ClaimsInMemory inMemory) {
    this.allowances = allowances;
    this.inMemory = inMemory;
  }

  @Override
  public void init(ProcessorContext<String, CityStatus> context) {
    super.init(context);
    agenda = new Agenda(context.getStateStore(AssessingSupplier.PENDING), REFRESH.toMillis());
    ledgers =
        new LedgerStore(
            context.getStateStore(AssessingSupplier.LEDGERS),
            context.getStateStore(AssessingSupplier.BEYOND),
            inMemory);
    directRows = context.getStateStore(AssessingSupplier.DIRECT_ROWS);
    context.schedule(REFRESH, PunctuationType.WALL_CLOCK_TIME, this::assessDue);
  }

  @Override
  public void process(Record<String, Claim> record) {
    Claim claim = record.value();
    LedgerStore.Place place = new LedgerStore.Place(record.key(), claim.place().id());
    SituationLedger ledger = ledgers().ledger(place);
    Entry entry = ledger.enter(claim);
    ledgers().write(place, ledger);
    allowances.mine().read(System.nanoTime());
    boolean halfRead = !Batch.complete(record.headers());
    boolean known = entry == Entry.KNOWN && !agenda().has(place);
    if (entry != Entry.KNOWN) {
      causes.note(place, claim.id(), record.headers());
    }
    if (!known && !halfRead && mayAssess(place, entry, ledger)) {
      assess(place, record.timestamp());
    } else if (!known) {
      agenda().add(place, halfRead);
    }
  }

  @Override
  public void close() {
    if (ledgers != null) {
      ledgers.close();
    }
  }

  private boolean mayAssess(LedgerStore.Place place, Entry entry, SituationLedger ledger) {
    boolean mayMove = entry == Entry.NEW && agenda().isRested(place, clock());
    return (mayMove || ledger.entered() <= SMALL)
        && allowances.mine().allowsAtOnce(System.nanoTime());
  }

  /** Gives the time there is to what was put off, at least to one place. */
  private void assessDue(long now) {
    Allowance allowance = allowances.mine();
    long began = System.nanoTime();
    long given = allowance.forPutOff(began);
    agenda().wake(clock());
    Optional<LedgerStore.Place> due = agenda().due(clock());
    while (due.isPresent()) {
      assess(due.get(), context().currentStreamTimeMs());
      boolean more = System.nanoTime() - began < given;
      due = more ? agenda().due(clock()) : Optional.empty();
    }
  }

  private long clock() {
    return context().currentSystemTimeMs();
  }

  private void assess(LedgerStore.Place at, long timestamp) {
    agenda().done(at);
    long began = System.nanoTime();
    SituationLedger ledger = ledgers().ledger(at);
    CityStatus direct = ledger.claims().isEmpty() ? null : Assessment.row(ledger);
    rows().put(StoreKeys.place(at.area(), at.place()), direct);
    PlaceId wide = new PlaceId(at.area());
    Headers cause = causes.of(at, direct);
    if (!at.place().equals(wide)) {
      CityStatus around = rows().get(StoreKeys.place(at.area(), wide));
      forward(
          direct == null ? TakenBack.row(ledger) : Inheritance.of(direct, around),
          timestamp,
          cause);
    } else {
      forward(direct == null ? TakenBack.row(ledger) : direct, timestamp, cause);
      placesIn(at.area(), wide)
          .forEach(row -> forward(Inheritance.of(row, direct), timestamp, cause));
    }
    long now = System.nanoTime();
    long took = now - began;
    allowances.mine().spend(took, now);
    agenda().rest(at, clock(), took);
  }

  private List<CityStatus> placesIn(String area, PlaceId wide) {
    List<CityStatus> found = new ArrayList<>();
    try (KeyValueIterator<String, CityStatus> entries =
        rows().prefixScan(StoreKeys.area(area), new StringSerializer())) {
      while (entries.hasNext()) {
        KeyValue<String, CityStatus> entry = entries.next();
        if (!entry.value.place().id().equals(wide)) {
          found.add(entry.value);
        }
      }
    }
    return found;
  }

  private void forward(CityStatus row, long timestamp, Headers cause) {
    context().forward(new Record<>(row.place().id().value(), row, timestamp, cause));
  }

  private Agenda agenda() {
    return Objects.requireNonNull(agenda);
  }

  private LedgerStore ledgers() {
    return Objects.requireNonNull(ledgers);
  }

  private KeyValueStore<String, CityStatus> rows() {
    return Objects.requireNonNull(directRows);
  }
}
