package dk.naervaer.service.inbox;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the liaison's queue to the job centre's own system as lines of a file, and takes the
 * receipts that come back: received by the system, answered by a person. Only people who know of it
 * and have not declined are handed over. Whoever carries the file may carry it twice.
 */
public final class LiaisonExports {
  private static final String UNKNOWN = "unknown";

  private final LiaisonQueue queue;
  private final LiaisonSteps steps;
  private final LiaisonExportStore store;
  private final PlatformClock clock;
  private final TransactionTemplate transaction;

  LiaisonExports(
      LiaisonQueue queue,
      LiaisonSteps steps,
      LiaisonExportStore store,
      PlatformClock clock,
      TransactionTemplate transaction) {
    this.queue = queue;
    this.steps = steps;
    this.store = store;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * A line of the file.
   *
   * @param municipality of residence; null when unknown
   * @param latestOn the last day for the request; null when there is none
   */
  public record Line(
      UUID reference,
      @Nullable String name,
      @Nullable String municipality,
      @Nullable LocalDate latestOn,
      boolean mayDecline,
      String state,
      Instant exportedAt,
      @Nullable Instant receivedAt,
      @Nullable Instant answeredAt,
      @Nullable String answer) {

    @Override
    public String toString() {
      return "Line[" + state + "]";
    }
  }

  /**
   * Hands over whoever is new in the caller's queue, and again whomever the other system has not
   * said to have received.
   */
  public List<Line> export(Caller caller) {
    List<LiaisonQueue.Request> open = queue.mayHandOver(caller);
    return Objects.requireNonNull(transaction.execute(_ -> export(caller, open)));
  }

  private List<Line> export(Caller caller, List<LiaisonQueue.Request> open) {
    List<LiaisonExport> known = store.of(caller.id());
    for (LiaisonQueue.Request one : open) {
      if (known.stream().noneMatch(export -> export.isOf(one))) {
        store.add(begun(caller, one));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (LiaisonExport export : store.of(caller.id())) {
      if (export.receivedAt() == null) {
        open.stream()
            .filter(export::isOf)
            .findFirst()
            .ifPresent(one -> lines.add(line(upToDate(export, one), one.name())));
      }
    }
    return lines;
  }

  // The last day moves with the absence, until the other system has it.
  private LiaisonExport upToDate(LiaisonExport export, LiaisonQueue.Request now) {
    LocalDate latestOn = now.latestOn();
    if (Objects.equals(export.latestOn(), latestOn)) {
      return export;
    }
    store.moved(export.reference(), latestOn);
    return export.until(latestOn);
  }

  // One an employment and absence: what the person is asked about later is another.
  private LiaisonExport begun(Caller caller, LiaisonQueue.Request request) {
    String about = caller.id() + "|" + request.employmentId() + "|" + request.since();
    return new LiaisonExport(
        UUID.nameUUIDFromBytes(("export|" + about).getBytes(StandardCharsets.UTF_8)),
        request.employeeId(),
        List.of(request.employmentId()),
        request.advisories(),
        request.since(),
        caller.id(),
        request.residence(),
        request.latestOn(),
        clock.now(),
        null,
        null,
        null);
  }

  /** Where everything stands that the caller has handed over, the newest first; without names. */
  public List<Line> list(Caller caller) {
    return store.of(caller.id()).stream().map(export -> line(export, null)).toList();
  }

  private static Line line(LiaisonExport export, @Nullable String name) {
    Seen.employee(export.employeeId());
    return new Line(
        export.reference(),
        name,
        export.municipality(),
        export.latestOn(),
        true,
        export.state(),
        export.exportedAt(),
        export.receivedAt(),
        export.answeredAt(),
        export.answer());
  }

  /**
   * A receipt from the other system.
   *
   * @param receipt {@code received} or {@code answered}
   * @param answer with {@code answered}, a word of {@link LiaisonStep#ANSWERS}
   */
  public record Receipt(
      @Nullable UUID reference, @Nullable String receipt, @Nullable String answer) {}

  /**
   * Our receipt for a receipt.
   *
   * @param line of the file, from 1
   * @param outcome {@code accepted}, {@code duplicate}, {@code unknown}, {@code wrong} or {@code
   *     enough}: so much was told of this person within a day that this is to come again later
   */
  public record Outcome(int line, @Nullable UUID reference, String outcome) {
    /** Whether the caller has handed over nothing of that reference, whoever else has. */
    public boolean wasUnknown() {
      return outcome.equals(UNKNOWN);
    }
  }

  /** Whether the caller may have handed anybody over, and so be told what became of it. */
  public boolean mayTake(Caller caller) {
    return caller.isAny(Role.LIAISON, Role.COORDINATOR);
  }

  /**
   * Takes receipts, in order; each line is answered, and a bad one keeps none of the others back.
   */
  public List<Outcome> take(Caller caller, List<Receipt> receipts) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Receipt receipt : receipts) {
      String outcome = Objects.requireNonNull(transaction.execute(_ -> take(caller, receipt)));
      outcomes.add(new Outcome(outcomes.size() + 1, receipt.reference(), outcome));
    }
    return outcomes;
  }

  private String take(Caller caller, Receipt receipt) {
    boolean answered = "answered".equals(receipt.receipt());
    boolean sound =
        answered
            ? LiaisonStep.ANSWERS.contains(String.valueOf(receipt.answer()))
            : "received".equals(receipt.receipt()) && receipt.answer() == null;
    if (receipt.reference() == null || !sound) {
      return "wrong";
    }
    LiaisonExport export =
        store
            .lock(receipt.reference())
            .filter(one -> one.account().equals(caller.id()))
            .orElse(null);
    if (export == null) {
      return UNKNOWN;
    }
    Seen.employee(export.employeeId());
    return answered ? answer(caller, export, String.valueOf(receipt.answer())) : receive(export);
  }

  private String receive(LiaisonExport export) {
    if (export.receivedAt() != null) {
      return "duplicate";
    }
    store.received(export.reference(), clock.now());
    return "accepted";
  }

  // An answer without a receipt before it shows that it was received.
  private String answer(Caller caller, LiaisonExport export, String answer) {
    if (answer.equals(export.answer())) {
      return "duplicate";
    }
    Instant now = clock.now();
    LiaisonStep step =
        new LiaisonStep(
            // One of its own each time: they can come back to what they had said before.
            "export-" + UUID.randomUUID(),
            export.employeeId(),
            "answer",
            CopenhagenTime.dateAt(now),
            answer);
    // What the leader can't be told is not kept as told either: it has to come again.
    if (steps.answered(caller, step, export.employments()) != LiaisonSteps.Outcome.TAKEN) {
      return "enough";
    }
    store.received(export.reference(), now);
    store.answered(export.reference(), answer, now);
    return "accepted";
  }
}
