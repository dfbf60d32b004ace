package org.sitrep.enrich.check;

import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.rule.Rule;

/**
 * An example of a rule, or a counter-example.
 *
 * @param fires whether the rule must make a claim of it
 */
public record ExampleCase(Language language, Rule rule, Rule.Example example, boolean fires) {
  @Override
  public String toString() {
    return rule.name() + (fires ? ": " : " not: ") + example.text();
  }
}
