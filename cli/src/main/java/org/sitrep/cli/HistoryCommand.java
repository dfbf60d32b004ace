package org.sitrep.cli;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Assessment;
import org.sitrep.aggregate.core.SituationLedger;
import org.sitrep.model.Claim;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.HistoryText;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep history}: how the state of one place changed, and by whose word. */
@Command(
    name = "history",
    description = {
      "Prints every change of a place's state along event time, as all that is known tells it, with"
          + " the rule that decided and the claims that caused it.",
      "The claims are those of a running service, or of a file."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class HistoryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ServiceOptions service = new ServiceOptions();

  @Parameters(paramLabel = "PLACE", description = "its id, or its name in any language")
  String place = "";

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "claims, one JSON object a line, - for standard input")
  @Nullable String file;

  @Option(
      names = "--known-at",
      paramLabel = "T",
      description = "only what had been published until this instant")
  @Nullable Instant knownAt;

  @Option(names = "--windows", description = "the tumbling windows in place of the changes")
  boolean windows;

  @Option(names = "--json", description = "one change, or one window, a line as JSON")
  boolean json;

  HistoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ClaimInput input =
        file == null
            ? new ClaimInput(
                new CommittedTopics(service.broker(terminal.environment()), service.prefix())
                    .claims(),
                0)
            : ClaimInput.read(file, terminal);
    Map<PlaceId, List<Claim>> meant = meant(input.claims());
    if (meant.size() != 1) {
      throw new Failure(
          meant.isEmpty()
              ? "no claim speaks of \"" + place + "\""
              : "\"" + place + "\" may be " + ids(meant.keySet()) + ": give the id");
    }
    SituationLedger ledger = new SituationLedger(meant.values().iterator().next(), Instant.EPOCH);
    if (ledger.claims().isEmpty()) {
      throw new Failure("all that was said of \"" + place + "\" has been taken back");
    }
    terminal.out().print(render(Assessment.of(ledger)));
    return input.exit(terminal);
  }

  private String render(Assessment assessment) {
    if (json) {
      return JsonLines.of(windows ? assessment.windows() : assessment.history());
    }
    return windows
        ? HistoryText.windows(assessment.place(), assessment.windows())
        : HistoryText.changes(assessment.place(), assessment.history());
  }

  private Map<PlaceId, List<Claim>> meant(List<Claim> claims) {
    Map<PlaceId, List<Claim>> byPlace =
        claims.stream()
            .flatMap(claim -> known(claim).stream())
            .collect(
                Collectors.groupingBy(
                    claim -> claim.place().id(), TreeMap::new, Collectors.toList()));
    List<Claim> byId = byPlace.get(new PlaceId(place.isBlank() ? "-" : place));
    if (byId != null) {
      return Map.of(new PlaceId(place), byId);
    }
    byPlace.values().removeIf(told -> told.stream().noneMatch(this::isNamed));
    return byPlace;
  }

  private Collection<Claim> known(Claim claim) {
    Instant at = knownAt;
    return at == null ? List.of(claim) : SituationLedger.knownAt(claim, at).stream().toList();
  }

  private boolean isNamed(Claim claim) {
    LocalName name = claim.place().name();
    String asked = place.strip().toLowerCase(Locale.ROOT);
    return Stream.of(name.en(), name.ar())
        .filter(Objects::nonNull)
        .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(asked));
  }

  private static String ids(Collection<PlaceId> places) {
    return places.stream().map(PlaceId::value).collect(Collectors.joining(", "));
  }
}
