package org.sitrep.enrich.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Token;

/** Where the gap of a pattern must stop. */
record GapEnds(Reading reading, Set<String> triggers) {

  /** Whether a token begins something of its own, which a gap does not run over. */
  boolean at(int token, @Nullable WordHit lastWord) {
    for (WordHit hit : reading.at(token)) {
      String name = hit.wordClass().name();
      boolean verb = hit.aspect() != Aspect.FIXED && hit.aspect() != Aspect.PARTICIPLE;
      if (verb && (triggers.contains(name) || name.equals("say")) && !hit.equals(lastWord)) {
        return true;
      }
      if (name.equals("only")
          || name.equals("barrier")
          || name.equals("relative")
          || name.equals("except")) {
        return true;
      }
    }
    Token mark = reading.document().token(token);
    if (reading.pack().listsByComma() && joins(token, mark)) {
      return true;
    }
    return mark.isMark("؛") || mark.isMark(";") || mark.isMark(":");
  }

  private boolean joins(int token, Token mark) {
    return mark.isMark(",") || reading.at(token, "list-and") != null;
  }
}
