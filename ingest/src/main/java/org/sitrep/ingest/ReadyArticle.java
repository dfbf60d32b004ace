package org.sitrep.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.RawArticle;
import org.sitrep.model.TextSignature;
import org.sitrep.model.signature.TextSigning;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.Json;

/**
 * An article as it will stand on {@code news.raw}. It costs what there is to cost of an article, so
 * that whoever takes in many works it out in many threads, before their turn to be written comes.
 */
public final class ReadyArticle {
  private final RawArticle article;
  private final String versionId;
  private final byte[] json;
  private final @Nullable String signature;
  private final TraceContext trace;

  private ReadyArticle(
      RawArticle article,
      String versionId,
      byte[] json,
      @Nullable String signature,
      TraceContext trace) {
    this.article = article;
    this.versionId = versionId;
    this.json = json;
    this.signature = signature;
    this.trace = trace;
  }

  /** Works it out. */
  public static ReadyArticle of(RawArticle article) {
    try {
      String version = article.versionId();
      return new ReadyArticle(
          article,
          version,
          Json.mapper().writeValueAsBytes(article),
          TextSigning.sign(article.body()).map(TextSignature::toString).orElse(null),
          TraceContext.ofArticle(version));
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("an article is always JSON", impossible);
    }
  }

  /** The same as a step of a trace that began with whoever handed it in. */
  public ReadyArticle of(TraceContext caller) {
    return new ReadyArticle(article, versionId, json, signature, caller.next(versionId));
  }

  public RawArticle article() {
    return article;
  }

  /** As {@link RawArticle#versionId} says. */
  public String versionId() {
    return versionId;
  }

  /** The value of the record, not copied. */
  public byte[] json() {
    return json;
  }

  /** What ties together all that becomes of it. */
  public TraceContext trace() {
    return trace;
  }

  /** The signature of its text; empty where it is too short for one. */
  public Optional<String> signature() {
    return Optional.ofNullable(signature);
  }
}
