package dk.naervaer.rules;

import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.WorkUnitMorning;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the rules: core rules, sheets, settings and work units together, immutable, with
 * a content hash. Advice is a pure function of the facts known, this book and a date.
 */
public final class RuleBook {
  private final RuleEngine engine;
  private final SheetTree sheets;
  private final Thresholds thresholds;
  private final Map<String, Action> actions;
  private final Map<String, WorkUnitProfile> workUnits;
  private final StepPlans plans = new StepPlans();
  private final String hash;

  /**
   * Binds a book. Nothing is read or compiled here.
   *
   * @param actions the dictionary by word
   * @param workUnits profiles by id
   */
  public RuleBook(
      RuleEngine engine,
      SheetTree sheets,
      Thresholds thresholds,
      Map<String, Action> actions,
      Map<String, WorkUnitProfile> workUnits) {
    this.engine = engine;
    this.sheets = sheets;
    this.thresholds = thresholds;
    this.actions = Map.copyOf(actions);
    this.workUnits = Map.copyOf(workUnits);
    this.hash = contentHash();
  }

  /** What is wanted for an employment on a day. */
  public Assessment assess(EmploymentHistory history, LocalDate today) {
    return new CaseAssessor(this, history, today, false).assess();
  }

  /**
   * The same, leaving out cases that ended before a day. It gives the same as {@link
   * #assess(EmploymentHistory, LocalDate)} for those that are left, in less time.
   *
   * @param sealedBefore counts only where it is later than what the book's settings say
   */
  public Assessment assess(EmploymentHistory history, LocalDate today, LocalDate sealedBefore) {
    return new CaseAssessor(this, history, today, false, sealedBefore).assess();
  }

  /** The same book, asking the core rules about every fact anew. */
  public RuleBook afresh() {
    return new RuleBook(engine.afresh(), sheets, thresholds, actions, workUnits);
  }

  /** The same with every row measured, also those a closed case never reaches. */
  public Assessment assessEveryRow(EmploymentHistory history, LocalDate today) {
    return new CaseAssessor(this, history, today, true).assess();
  }

  /**
   * For each row of the sheets in force that has not led to an advisory, what stands against it,
   * the nearest first. It is found by the very measuring and judging that advice is found by.
   */
  public List<NotYet> notYet(EmploymentHistory history, LocalDate today) {
    return new CaseAssessor(this, history, today, true).notYet();
  }

  /** What is wanted for a work unit as a whole on a morning. */
  public WorkUnitAssessment assess(WorkUnitMorning morning) {
    return new WorkUnitAssessor(this, morning).assess();
  }

  /** Whether any work unit's sheets hold a row about the unit as a whole on a day. */
  public boolean watchesWorkUnits(LocalDate day) {
    return workUnits.values().stream()
        .flatMap(unit -> sheets.effective(unit.chain(), day, day, day).rows().stream())
        .anyMatch(row -> row.row().measure().isAboutWorkUnit());
  }

  /**
   * The most days after a spell of absence in which it can still join another one or lead to
   * something on return, holidays and landing apart.
   */
  public int longestReachAfterSpell() {
    return longestCaseGap() + longest(thresholds.lateWellbeingDays());
  }

  /** The most days without absence within one case. */
  public int longestCaseGap() {
    return longest(thresholds.caseGapDays());
  }

  private static int longest(Dated<Integer> setting) {
    return setting.entries().stream().mapToInt(Map.Entry::getValue).max().orElse(0);
  }

  /** Whether a setting that is read on the day of assessing changes after a day, until another. */
  public boolean changesWithin(LocalDate after, LocalDate until) {
    return NextDate.readOnTheDay(thresholds).stream()
        .anyMatch(
            setting ->
                setting.entries().stream()
                    .skip(1)
                    .map(Map.Entry::getKey)
                    .anyMatch(day -> day.isAfter(after) && !day.isAfter(until)));
  }

  /**
   * Whether sheets for running cases, or settings read on the day of assessing, take over after a
   * day, until another.
   */
  public boolean takesOverRunningCases(LocalDate after, LocalDate until) {
    return changesWithin(after, until)
        || sheets.sheets().stream()
            .filter(Sheet::runningCases)
            .map(Sheet::effectiveFrom)
            .anyMatch(day -> day.isAfter(after) && !day.isAfter(until));
  }

  /**
   * The rows for a case of a work unit that begins on a day, in sheet order, as long as no sheet
   * for running cases takes over.
   */
  public List<EffectiveRow> rowsOn(String workUnit, LocalDate day) {
    return sheets.effective(unit(workUnit).chain(), day, day, day).rows();
  }

  /** Everything that is set about a work unit besides its sheets. */
  public WorkUnitProfile profile(String workUnit) {
    return unit(workUnit);
  }

  /** The sheets it was bound with. */
  public SheetTree sheetTree() {
    return sheets;
  }

  /** The settings it was bound with. */
  public Thresholds settings() {
    return thresholds;
  }

  /** The dictionary it was bound with, by word. */
  public Map<String, Action> dictionary() {
    return actions;
  }

  /** Every work unit there is, in order of their ids. */
  public SortedSet<String> workUnitIds() {
    return new TreeSet<>(workUnits.keySet());
  }

  /** The day a work unit's leader took over; null when that is not known. */
  public @Nullable LocalDate leaderSince(String workUnit) {
    return unit(workUnit).leaderSince();
  }

  /** SHA-256 over everything that decides what is wanted, 12 hex digits. */
  public String hash() {
    return hash;
  }

  StepPlans plans() {
    return plans;
  }

  RuleEngine engine() {
    return engine;
  }

  SheetTree sheets() {
    return sheets;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  Map<String, Action> actions() {
    return actions;
  }

  Map<String, WorkUnitProfile> workUnits() {
    return workUnits;
  }

  /** Days after its due day in which what is no step of a case may still be given. */
  int lateDays(LocalDate today) {
    return thresholds.lateWellbeingDays().on(today);
  }

  /** A work unit; one that has left the organisation since follows the municipality's sheets. */
  WorkUnitProfile unit(String id) {
    WorkUnitProfile known = workUnits.get(id);
    return known != null ? known : WorkUnitProfile.plain(id, List.of(Sheet.MUNICIPALITY));
  }

  private String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String content =
          String.join(
              "\n",
              sheets.hash(),
              thresholds.toString(),
              new TreeMap<>(actions).toString(),
              sorted(workUnits));
      byte[] sum = digest.digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String sorted(Map<String, WorkUnitProfile> units) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(units)
        .values()
        .forEach(
            profile ->
                text.append(profile.chain())
                    .append(profile.leaderSince())
                    .append(profile.landing())
                    .append(profile.workdays())
                    .append(new TreeSet<>(profile.localDaysOff()))
                    .append('\n'));
    return text.toString();
  }
}
