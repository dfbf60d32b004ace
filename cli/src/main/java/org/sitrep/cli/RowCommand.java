package org.sitrep.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.run.QueryConfig;
import org.sitrep.cli.run.RowCall;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep row PLACE}: one row, out of the stores of whichever instance has it. */
@Command(
    name = "row",
    description = {
      "Asks an instance of the service for the row of a place; it is answered by the instance that"
          + " has the place's partition, out of its own store.",
      "Needs queries.port in the settings of every instance that runs aggregate."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class RowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLACE", description = "its id, such as sy-homs")
  String place = "";

  @Option(
      names = "--from",
      paramLabel = "HOST:PORT",
      required = true,
      description = "where any instance answers questions")
  String from = "";

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description =
          "id of the governorate it lies in (by default what the lexicon says, else the place)")
  @Nullable String area;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      defaultValue = "",
      description = "what the instances want to be shown")
  String tokenFile = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default), json, csv or geojson")
  TableFormat format = TableFormat.TEXT;

  @Mixin OwnFiles own = new OwnFiles();

  RowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!from.matches("[^\\s/]+:[0-9]{1,5}")) {
      throw new ParameterException(spec.commandLine(), "--from: expected HOST:PORT");
    }
    PlaceId asked = id(place, "PLACE");
    PlaceId around = area == null ? areaOf(asked) : id(area, "--area");
    Optional<CityStatus> row = new RowCall(QueryConfig.token(tokenFile)).row(from, asked, around);
    if (row.isEmpty()) {
      throw new Failure("no claim speaks of " + place + " in the area " + around.value());
    }
    terminal.out().print(format.render(List.of(row.get()), terminal.colours()));
    return 0;
  }

  private PlaceId id(String text, String option) {
    try {
      return new PlaceId(text);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), option + ": " + wrong.getMessage(), wrong);
    }
  }

  private PlaceId areaOf(PlaceId asked) {
    PlaceLexicon places = own.extractor().lexicons().places();
    Place known = places.get(asked);
    PlaceId parent = known == null ? null : known.parent();
    boolean settlement =
        known != null
            && switch (known.kind()) {
              case CITY, TOWN, VILLAGE, DISTRICT -> true;
              case NEIGHBOURHOOD, FACILITY, COUNTRYSIDE, GOVERNORATE -> false;
            };
    return settlement && parent != null ? parent : asked;
  }
}
