package dk.naervaer.rules.facts;

import java.time.LocalDate;

/** A leader's answer to a question about a case, for example {@code expected-long} = yes. */
public record Answer(String id, String question, String answer, LocalDate answeredOn) {}
