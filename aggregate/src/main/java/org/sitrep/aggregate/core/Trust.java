package org.sitrep.aggregate.core;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Stance;

/**
 * How much one report weighs, and in which way.
 *
 * @param weight log-odds, positive; against the event if it denies
 */
record Trust(Kind kind, double weight) {
  /** The ways in which a report can weigh. */
  enum Kind {
    DECIDING,
    HEDGED,
    INTERESTED,
    UNREVIEWED,
    DENIES,
    DENIES_INTERESTED,
    UNCONFIRMED
  }

  /**
   * Weighs a report of an event, or against it.
   *
   * @param holder who held the place, as far as is known
   */
  static Trust of(Report report, Event event, @Nullable ActorId holder) {
    if (report.unconfirmed()) {
      return new Trust(Kind.UNCONFIRMED, Weights.UNCONFIRMED.value());
    }
    if (event.denials().contains(report)) {
      return denial(report, event);
    }
    return report.voice().interested()
        ? interested(report, holder)
        : uninterested(report, report.voice());
  }

  private static Trust denial(Report report, Event event) {
    Voice voice = report.voice();
    if (!voice.interested()) {
      return new Trust(Kind.DENIES, uninterested(report, voice).weight());
    }
    boolean own = voice.side() != null && voice.side().equals(event.side());
    boolean againstInterest = own == event.effect().gain() && event.side() != null;
    return againstInterest
        ? new Trust(Kind.DENIES, Weights.ADMISSION.value())
        : new Trust(Kind.DENIES_INTERESTED, Weights.INTERESTED_DENIAL.value());
  }

  private static Trust interested(Report report, @Nullable ActorId holder) {
    ActorId speaker = report.voice().side();
    ActorId side = report.side();
    boolean admits = speaker != null && admits(report.effect(), speaker, side, holder);
    return admits
        ? new Trust(Kind.DECIDING, Weights.ADMISSION.value())
        : new Trust(Kind.INTERESTED, Weights.OWN_INTEREST.value());
  }

  private static boolean admits(
      Effect effect, ActorId speaker, @Nullable ActorId side, @Nullable ActorId holder) {
    boolean speaksAsHolder = holder == null || holder.equals(speaker);
    if (effect.gain()) {
      return !speaker.equals(side) && (speaksAsHolder || effect == Effect.HOLDS);
    }
    return speaker.equals(side) || (side == null && speaker.equals(holder));
  }

  private static Trust uninterested(Report report, Voice voice) {
    double weight = weight(voice.kind()).value();
    if (voice.unreviewed()) {
      return new Trust(Kind.UNREVIEWED, weight);
    }
    if (report.claim().stance() != Stance.CLAIMED) {
      return new Trust(Kind.DECIDING, weight);
    }
    boolean careful = voice.kind() == OriginKind.AGENCY || voice.kind() == OriginKind.MONITOR;
    return new Trust(careful ? Kind.DECIDING : Kind.HEDGED, weight * Weights.HEDGED_FACTOR.value());
  }

  private static Weights weight(OriginKind kind) {
    return switch (kind) {
      case AGENCY -> Weights.AGENCY;
      case MONITOR -> Weights.MONITOR;
      case OUTLET -> Weights.OUTLET;
      case WITNESS -> Weights.WITNESS;
      case OFFICIAL -> Weights.UNALIGNED_OFFICIAL;
      case BELLIGERENT -> Weights.OWN_INTEREST;
      case SOCIAL, UNKNOWN -> Weights.UNREVIEWED;
    };
  }
}
