package org.sitrep.aggregate.stream;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The header that says which of the claims of one article on one place a record is. */
final class Batch {
  static final String HEADER = "sitrep_batch";

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

  private Batch() {}

  /** Whether the article has been read to its end; also true where nothing can be known of it. */
  static boolean complete(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    if (header == null || header.value() == null) {
      return true;
    }
    Matcher matcher = FORM.matcher(new String(header.value(), StandardCharsets.UTF_8));
    return !matcher.matches()
        || Integer.parseInt(matcher.group(1)) >= Integer.parseInt(matcher.group(2));
  }
}
