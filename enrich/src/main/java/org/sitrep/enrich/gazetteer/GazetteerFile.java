package org.sitrep.enrich.gazetteer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file of a GeoNames dump: plain text, {@code .gz}, or the {@code .zip} it comes in. */
final class GazetteerFile {
  /** Takes the lines of a file. */
  interface Lines {
    /**
     * One line that is not blank.
     *
     * @param number from 1
     * @return whether to go on
     */
    boolean take(String[] cells, int number);
  }

  private final Path path;

  GazetteerFile(Path path) {
    this.path = path;
  }

  /** As reports call it. */
  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Reads the lines until they end or are taken no more. */
  void read(Lines lines) throws IOException {
    try (InputStream in = open();
        LineNumberReader reader =
            new LineNumberReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !lines.take(cells(line), reader.getLineNumber())) {
          return;
        }
      }
    }
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    if (name().endsWith(".gz")) {
      return new GZIPInputStream(in, 1 << 16);
    }
    return name().endsWith(".zip") ? table(new ZipInputStream(in)) : in;
  }

  private InputStream table(ZipInputStream zip) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      boolean aside = entry.getName().startsWith("readme") || entry.getName().startsWith("iso-");
      if (!aside && entry.getName().endsWith(".txt")) {
        return zip;
      }
    }
    zip.close();
    throw new IOException("has no table in it");
  }

  private static String[] cells(String line) {
    int count = 1;
    for (int at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) {
      count++;
    }
    String[] cells = new String[count];
    int from = 0;
    for (int cell = 0; cell < count; cell++) {
      int tab = line.indexOf('\t', from);
      cells[cell] = line.substring(from, tab < 0 ? line.length() : tab);
      from = tab + 1;
    }
    return cells;
  }
}
