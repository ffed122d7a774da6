package dk.naervaer.service.intake;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.PayrollReader;
import dk.naervaer.service.platform.Topics;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** The topics that payroll writes to, and how each is read. */
record InputTopics(Map<String, PayrollReader<? extends PayrollMessage>> readers) {

  static InputTopics of(Topics topics, IntakeSettings settings) {
    return new InputTopics(
        Map.of(
            topics.absence(),
            settings.rawAbsence() ? PayrollReader.rawAbsences() : PayrollReader.absences(),
            topics.employment(),
            settings.rawEmployment()
                ? PayrollReader.rawEmployments()
                : PayrollReader.employments()));
  }

  Collection<String> names() {
    return readers.keySet();
  }

  PayrollReader<? extends PayrollMessage> reader(String topic) {
    return Objects.requireNonNull(readers.get(topic), "not a topic of ours");
  }
}
