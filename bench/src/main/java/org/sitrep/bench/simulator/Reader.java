package org.sitrep.bench.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sitrep.model.ActorId;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Stance;

/** What extraction makes of the stories: some missed, some mistaken, all prints of a text alike. */
final class Reader {
  /** What words of control are mistaken for one another. */
  private static final Map<ClaimKind, List<ClaimKind>> MISTAKEN =
      Map.of(
          ClaimKind.CAPTURED, List.of(ClaimKind.ENTERED, ClaimKind.HELD),
          ClaimKind.WITHDREW, List.of(ClaimKind.HELD, ClaimKind.APPROACHED),
          ClaimKind.ENTERED, List.of(ClaimKind.CAPTURED, ClaimKind.APPROACHED),
          ClaimKind.BESIEGED, List.of(ClaimKind.ENTERED, ClaimKind.HELD),
          ClaimKind.APPROACHED, List.of(ClaimKind.ENTERED, ClaimKind.BESIEGED),
          ClaimKind.HELD, List.of(ClaimKind.CAPTURED, ClaimKind.ENTERED));

  private final Regime.Reading reading;
  private final List<ActorId> sides;
  private final List<PlaceRef> places;
  private final Chance chance;
  private final Map<String, Optional<UnaryOperator<Story>>> texts = new HashMap<>();

  Reader(Regime.Reading reading, Theatre theatre, Chance chance) {
    this.reading = reading;
    this.sides = theatre.sides();
    this.places = theatre.sites().stream().map(Site::place).toList();
    this.chance = chance;
  }

  List<Story> read(List<Story> stories) {
    List<Story> found = new ArrayList<>();
    for (Story story : stories) {
      texts
          .computeIfAbsent(story.text(), text -> understood())
          .ifPresent(how -> found.add(how.apply(story)));
    }
    return found;
  }

  /** How one text is read, or that its statement is not found. */
  private Optional<UnaryOperator<Story>> understood() {
    if (chance.happens(reading.missed())) {
      return Optional.empty();
    }
    List<UnaryOperator<Story>> mistakes = new ArrayList<>();
    int choice = chance.below(1 << 20);
    mistake(mistakes, reading.wrongKind(), story -> story.with(kind(story, choice)));
    mistake(mistakes, reading.wrongSide(), story -> story.by(side(story, choice)));
    mistake(mistakes, reading.noSide(), story -> story.by(null));
    mistake(mistakes, reading.wrongPlace(), story -> story.at(place(story, choice)));
    mistake(mistakes, reading.wrongContext(), story -> story.as(context(story)));
    mistake(mistakes, reading.wrongStance(), story -> story.with(Stance.ASSERTED));
    mistake(mistakes, reading.wrongSource(), Reader::credited);
    return Optional.of(
        story -> {
          Story read = story;
          for (UnaryOperator<Story> mistake : mistakes) {
            read = mistake.apply(read);
          }
          return read;
        });
  }

  private void mistake(
      List<UnaryOperator<Story>> mistakes, double probability, UnaryOperator<Story> mistake) {
    if (chance.happens(probability)) {
      mistakes.add(mistake);
    }
  }

  private static ClaimKind kind(Story story, int choice) {
    List<ClaimKind> others = Objects.requireNonNull(MISTAKEN.get(story.kind()));
    return others.get(choice % others.size());
  }

  private ActorId side(Story story, int choice) {
    List<ActorId> others = sides.stream().filter(side -> !side.equals(story.side())).toList();
    return others.get(choice % others.size());
  }

  /** A quarter is taken for its town, a town for another one that the text names. */
  private PlaceRef place(Story story, int choice) {
    return places.stream()
        .filter(place -> place.id().equals(story.place().within()))
        .findFirst()
        .orElse(places.get(choice % places.size()));
  }

  private static ClaimContext context(Story story) {
    return story.context() == ClaimContext.CURRENT ? ClaimContext.HISTORICAL : ClaimContext.CURRENT;
  }

  /** The outlet is taken to say what a party told it. */
  private static Story credited(Story story) {
    boolean party = story.origin().side() != null;
    OriginId outlet = new OriginId(story.outlet());
    return party
        ? story.from(new Origin(outlet, story.outlet(), OriginKind.OUTLET, null, null))
        : story;
  }
}
