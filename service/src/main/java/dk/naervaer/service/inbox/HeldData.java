package dk.naervaer.service.inbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held about an employee: the employee's own data, with other people as roles alone.
 *
 * @param name the present one; each revision has its own
 * @param employments each with every revision payroll has told
 * @param absences as they stand, where the leader's word that somebody is back ends what payroll
 *     has not
 * @param registrations each revision of each absence as payroll told it, also of those taken back
 * @param shown to whom all this was shown before
 */
public record HeldData(
    String employeeId,
    @Nullable String name,
    List<Employed> employments,
    List<Away> absences,
    List<Told> registrations,
    List<Advised> advisories,
    List<TalkHeld> talks,
    List<Answered> answers,
    List<Step> liaison,
    List<Waiting> waiting,
    List<EmployeeNotice> notices,
    List<Shown> shown) {

  /**
   * An employment from a day on, as payroll told it.
   *
   * @param validFrom null: payroll has not said; by the first revision always
   * @param residence code of the municipality
   * @param noContact whether payroll says that nobody is to be contacted
   */
  public record Employed(
      String employmentId,
      int revision,
      Instant knownAt,
      @Nullable LocalDate validFrom,
      String workUnit,
      @Nullable String name,
      @Nullable String mail,
      @Nullable String residence,
      @Nullable LocalDate hiredOn,
      @Nullable LocalDate leftOn,
      @Nullable BigDecimal weeklyHours,
      boolean noContact) {}

  /**
   * A revision of an absence, as payroll told it.
   *
   * @param kind what it counted as when it came; null where it was taken back
   */
  public record Told(
      String employmentId,
      String absenceId,
      int revision,
      Instant registeredAt,
      Instant knownAt,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable String kind,
      List<String> degrees,
      boolean takenBack) {}

  /**
   * A record of payroll's that waits for what it lacks, and is not used before that.
   *
   * @param reason why, a word of the receipts
   */
  public record Waiting(Instant since, String reason) {}

  /**
   * A registration of absence.
   *
   * @param kind what it counts as; null for who may only know whether it counts
   * @param counts whether it gives contact
   * @param degrees percent away, by the day from which it holds
   */
  public record Away(
      String employmentId,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable String kind,
      boolean counts,
      List<String> degrees) {}

  /**
   * An advisory, and what was done about it.
   *
   * @param recipients the roles it was given to
   * @param deeds what each role did
   */
  public record Advised(
      String employmentId,
      LocalDate dueOn,
      String action,
      String rule,
      String why,
      String status,
      @Nullable Instant givenAt,
      List<String> recipients,
      List<Done> deeds) {}

  /** Something that was done about an advisory. */
  public record Done(String role, String action, Instant at) {}

  /** A talk that was planned or held. */
  public record TalkHeld(
      String employmentId,
      String kind,
      LocalDate day,
      boolean held,
      boolean cancelled,
      List<String> tookPart,
      @Nullable LocalDate nextContact,
      boolean journalised) {}

  /** An answer to one of the closed questions. */
  public record Answered(String employmentId, String question, String answer, LocalDate on) {}

  /** Something the job centre's liaison did. */
  public record Step(String kind, LocalDate day, @Nullable String word) {}

  /** To which role it was shown, and when. */
  public record Shown(String role, Instant at) {}

  @Override
  public String toString() {
    return "HeldData[…]";
  }
}
