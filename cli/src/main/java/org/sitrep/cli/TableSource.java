package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.WireSerdes;

/** Where a table stands that a user names. */
sealed interface TableSource {
  /** The table of a broker, under a prefix of its topics. */
  record OnTopic(String prefix) implements TableSource {}

  /** Rows as JSON objects, one a line; {@code -} is standard input. */
  record InFile(String file) implements TableSource {
    boolean isReadable() {
      return file.equals(InputLines.STANDARD_INPUT) || Files.isReadable(Path.of(file));
    }
  }

  /** Reads {@code topic}, {@code topic:PREFIX} or the name of a file. */
  static TableSource of(String named) {
    if (named.equals("topic")) {
      return new OnTopic("");
    }
    String topic = "topic:";
    return named.startsWith(topic)
        ? new OnTopic(named.substring(topic.length()))
        : new InFile(named);
  }

  /**
   * The rows.
   *
   * @param broker asked only where a table stands on one
   * @throws Failure where it cannot be read, or a line of a file is no row
   */
  default List<CityStatus> rows(Supplier<Connection> broker, Terminal terminal) {
    return switch (this) {
      case OnTopic(String prefix) -> new CommittedTopics(broker.get(), prefix).rows();
      case InFile(String file) -> read(file, terminal);
    };
  }

  private static List<CityStatus> read(String file, Terminal terminal) {
    List<CityStatus> rows = new ArrayList<>();
    InputLines.each(file, terminal, (line, where) -> rows.add(row(line, where)));
    return rows;
  }

  private static CityStatus row(byte[] line, String where) {
    try {
      return WireSerdes.cityStatus().deserializer().deserialize(where, line);
    } catch (SerializationException noRow) {
      throw new Failure(String.valueOf(noRow.getMessage()), noRow);
    }
  }
}
