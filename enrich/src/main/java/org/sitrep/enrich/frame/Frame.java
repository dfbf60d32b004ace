package org.sitrep.enrich.frame;

import java.util.Set;
import org.sitrep.enrich.rule.Rule;

/**
 * What the words of one section of {@code frames.txt} say, and where their place is looked for.
 *
 * @param rule what it claims, where its verb is in the active
 * @param passive the same where the place is the subject of a passive
 * @param object whether the place may be its object
 * @param topic whether the place may be its subject
 * @param governors the prepositions that may lead to the place, folded
 * @param with words of which one stands near behind the verb: pulled OUT; empty where none need
 * @param alone whether its words need no place behind them: beat back an attack
 * @param verbal whether only its verbs say so, not its verbal nouns
 * @param owned whether who has the place stands right in front: in X's HANDS
 * @param points how surely its words speak of a war, by themselves
 */
public record Frame(
    Rule rule,
    Rule passive,
    boolean object,
    boolean topic,
    Set<String> governors,
    Set<String> with,
    boolean alone,
    boolean verbal,
    boolean owned,
    int points) {
  public Frame {
    governors = Set.copyOf(governors);
    with = Set.copyOf(with);
  }
}
