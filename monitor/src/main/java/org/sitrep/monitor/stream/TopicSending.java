package org.sitrep.monitor.stream;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sitrep.monitor.alert.Alert;
import org.sitrep.monitor.alert.Sending;

/** Writes alerts to a topic, which must be there: the place is the key, the alert's id a header. */
public final class TopicSending implements Sending, AutoCloseable {
  private static final String ID = "sitrep_alert";

  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;

  /** Writes to a topic of the broker, named in full. */
  public TopicSending(TopicAccess access, String topic) {
    this.topic = topic;
    Map<String, Object> settings = new HashMap<>(access.client());
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Outcome send(Alert alert) throws InterruptedException {
    byte[] place = alert.row().place().id().value().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, place, alert.json());
    record.headers().add(ID, alert.id().getBytes(StandardCharsets.UTF_8));
    try {
      producer.send(record).get();
      return new Outcome.Taken();
    } catch (ExecutionException failed) {
      String why = String.valueOf(failed.getCause());
      return failed.getCause() instanceof RetriableException
          ? new Outcome.Later(why)
          : new Outcome.Refused(why);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
