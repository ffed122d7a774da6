package dk.naervaer.service.inbox;

import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** What liaisons do about those in their queues, and tell the leaders who have asked. */
public final class LiaisonSteps {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Far more than anybody has to tell of one person; an answer is a mail each time. */
  private static final int MOST_A_DAY = 50;

  private final Readers readers;
  private final LiaisonStore steps;
  private final LiaisonAnswers answers;
  private final PlatformClock clock;
  private final TransactionTemplate transaction;

  LiaisonSteps(
      Readers readers,
      LiaisonStore steps,
      LiaisonAnswers answers,
      PlatformClock clock,
      TransactionTemplate transaction) {
    this.readers = readers;
    this.steps = steps;
    this.answers = answers;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What became of a step. */
  public enum Outcome {
    TAKEN,
    KNOWN,
    /** Something else was told before under its id, and stands. */
    OTHERWISE,
    /** Nobody of that id is in the caller's queue. */
    UNKNOWN,
    WRONG,
    /** So much was told of this person within a day. */
    ENOUGH
  }

  /** Registers a contact, a meeting, an answer to the leader or an outcome. */
  public Outcome register(Caller caller, LiaisonStep step) {
    if (!step.isSound() || step.day().isAfter(clock.today())) {
      return Outcome.WRONG;
    }
    List<Item> asked =
        caller.isAny(Role.LIAISON, Role.COORDINATOR)
            ? readers.lyingBefore(caller, step.employeeId()).stream()
                .filter(item -> item.ask().recipient() == Recipient.LIAISON)
                .toList()
            : List.of();
    if (asked.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    // Of this one only, whoever else lies in the queue.
    Seen.employee(step.employeeId());
    Set<String> employments = employments(asked);
    return Objects.requireNonNull(transaction.execute(_ -> add(caller, step, employments)));
  }

  // Whose leaders have asked; of what is over where nothing is open any more.
  private static Set<String> employments(List<Item> asked) {
    List<Item> open = asked.stream().filter(Item::isOpen).toList();
    return (open.isEmpty() ? asked : open)
        .stream().map(item -> item.ask().employmentId()).collect(Collectors.toSet());
  }

  /**
   * The same for a receipt of what the caller has handed over: whom it was about can be in
   * another's queue by now, and the leader is to be told all the same.
   */
  Outcome answered(Caller caller, LiaisonStep step, Collection<String> employments) {
    return add(caller, step, employments);
  }

  private Outcome add(Caller caller, LiaisonStep step, Collection<String> employments) {
    LiaisonStep before = steps.find(caller.id(), step.id()).orElse(null);
    if (before != null) {
      return step.equals(before) ? Outcome.KNOWN : Outcome.OTHERWISE;
    }
    Instant yesterday = clock.now().minus(A_DAY);
    if (steps.since(caller.id(), step.employeeId(), yesterday) >= MOST_A_DAY) {
      return Outcome.ENOUGH;
    }
    if (!steps.add(step, employments, caller.id(), clock.now())) {
      return steps.find(caller.id(), step.id()).filter(step::equals).isPresent()
          ? Outcome.KNOWN
          : Outcome.OTHERWISE;
    }
    if (step.kind().equals("answer")) {
      answers.tell(step, employments, caller.id());
    }
    return Outcome.TAKEN;
  }

  /** Counts for the status meeting. */
  public record Figures(
      LocalDate from,
      LocalDate to,
      long cases,
      long contacts,
      long meetings,
      Map<String, Long> outcomes) {}

  /** What the caller has done within these days, both included. */
  public Figures figures(Caller caller, LocalDate from, LocalDate to) {
    List<LiaisonStep> own = steps.by(caller.id(), from, to);
    Map<String, Long> outcomes = new LinkedHashMap<>();
    LiaisonStep.OUTCOMES.forEach(
        word -> outcomes.put(word, own.stream().filter(step -> word.equals(step.word())).count()));
    return new Figures(
        from,
        to,
        own.stream().map(LiaisonStep::employeeId).distinct().count(),
        LiaisonQueue.count("contact", own),
        LiaisonQueue.count("meeting", own),
        outcomes);
  }
}
