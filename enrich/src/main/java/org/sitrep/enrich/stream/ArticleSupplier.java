package org.sitrep.enrich.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.sitrep.enrich.Extractor;

/** The reading processor with the memory it keeps. */
record ArticleSupplier(Extractor extractor, int horizonDays, EnrichMeasures measures)
    implements ProcessorSupplier<String, JsonNode, String, Object> {
  @Override
  public Processor<String, JsonNode, String, Object> get() {
    return new ArticleProcessor(extractor, horizonDays, measures);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return ArticleMemory.stores();
  }
}
