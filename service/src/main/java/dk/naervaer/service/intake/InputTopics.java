package dk.naervaer.service.intake;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.PayrollReader;
import dk.naervaer.service.platform.Topics;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * The topics that payroll writes to, and how each is read. Employments come first: an absence that
 * is read beside its employment need not be held, nor its employee be worked on twice.
 */
record InputTopics(SequencedMap<String, PayrollReader<? extends PayrollMessage>> readers) {

  static InputTopics of(Topics topics, IntakeSettings settings) {
    var readers = new LinkedHashMap<String, PayrollReader<? extends PayrollMessage>>();
    readers.put(
        topics.employment(),
        settings.rawEmployment() ? PayrollReader.rawEmployments() : PayrollReader.employments());
    readers.put(
        topics.absence(),
        settings.rawAbsence() ? PayrollReader.rawAbsences() : PayrollReader.absences());
    return new InputTopics(readers);
  }

  /** In the order in which what is read together is worked through. */
  Collection<String> names() {
    return readers.keySet();
  }

  PayrollReader<? extends PayrollMessage> reader(String topic) {
    return Objects.requireNonNull(readers.get(topic), "not a topic of ours");
  }
}
