package dk.naervaer.rules;

import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Times the judging of cases on one core: by the core rules, and by the same in plain Java. */
public final class RulesBench {
  private static final int ROUNDS = 15;
  private static final long SEED = 20261124;
  private static final int LONGEST = 120;
  private static final double NANOS_PER_MICRO = 1000.0;

  private final RuleBook book;
  private final LocalDate today;
  private final List<EmploymentHistory> histories;
  private final List<List<Measured>> measured;

  /** Prepares a bench: each history is one case on a day. */
  public RulesBench(RuleBook book, List<EmploymentHistory> histories, LocalDate today) {
    this.book = book;
    this.today = today;
    this.histories = List.copyOf(histories);
    this.measured =
        histories.stream()
            .map(one -> new CaseAssessor(book, one, today, false).measured())
            .toList();
  }

  /**
   * So many made-up employees of the municipality: a case each, begun within the last months, open
   * or ended, after up to three short spells.
   */
  public static List<EmploymentHistory> cases(int count, LocalDate today) {
    Random random = new Random(SEED);
    List<EmploymentVersion> employed =
        List.of(
            new EmploymentVersion(
                1, LocalDate.MIN, Sheet.MUNICIPALITY, LocalDate.of(2015, 1, 1), null, false));
    List<EmploymentHistory> histories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate first = today.minusDays(random.nextInt(LONGEST));
      LocalDate last = random.nextBoolean() ? null : first.plusDays(random.nextInt(30));
      List<Absence> absences = new ArrayList<>();
      absences.add(absence("A0", first, last));
      for (int earlier = 1; earlier <= random.nextInt(4); earlier++) {
        LocalDate day = first.minusDays(40L * earlier);
        absences.add(absence("A" + earlier, day, day.plusDays(random.nextInt(4))));
      }
      histories.add(
          new EmploymentHistory("E" + i, "E" + i + "-1", employed, absences, List.of(), List.of()));
    }
    return histories;
  }

  private static Absence absence(String id, LocalDate first, @Nullable LocalDate last) {
    return new Absence(id, first, last, AbsenceKind.OWN_SICKNESS, List.of());
  }

  List<EmploymentHistory> histories() {
    return histories;
  }

  List<List<Measured>> measured() {
    return measured;
  }

  /**
   * Microseconds a case.
   *
   * @param whole measuring, judging, settling and the sentence of each reason
   * @param drools judging by the core rules, asked about every fact, with its explanations
   * @param known the same, answers about facts that look alike remembered, as the program does
   * @param plain the same judging in plain Java, with its explanations
   * @param proposals what either found; the same for both
   */
  public record Figures(
      double whole,
      double drools,
      double known,
      double plain,
      double wholeSpread,
      long proposals) {}

  /** Runs rounds of each in turn; the median counts. */
  public Figures run() {
    long[] whole = new long[ROUNDS];
    long[] drools = new long[ROUNDS];
    long[] known = new long[ROUNDS];
    long[] plain = new long[ROUNDS];
    RuleEngine afresh = book.engine().afresh();
    long proposals = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      long rows = histories.stream().mapToLong(this::sentences).sum();
      long judged = System.nanoTime();
      proposals = measured.stream().mapToLong(facts -> byRules(afresh, facts)).sum();
      long asked = System.nanoTime();
      long again = measured.stream().mapToLong(facts -> byRules(book.engine(), facts)).sum();
      long loop = System.nanoTime();
      long same = measured.stream().mapToLong(this::byPlainJava).sum();
      plain[round] = System.nanoTime() - loop;
      drools[round] = asked - judged;
      known[round] = loop - asked;
      whole[round] = judged - begun;
      if (same != proposals || again != proposals || rows < 0) {
        throw new IllegalStateException("the rules and plain Java judge differently");
      }
    }
    return new Figures(
        median(whole), median(drools), median(known), median(plain), spread(whole), proposals);
  }

  /** Assesses and words every reason; the letters it takes. */
  long sentences(EmploymentHistory history) {
    long length = 0;
    for (Wanted wanted : book.assess(history, today).wanted()) {
      for (WantedRow row : wanted.rows()) {
        length +=
            Sentences.why(
                    row.explanation(), row.step().rule(), wanted.action(), wanted.dueOn(), false)
                .length();
      }
    }
    return length;
  }

  long byRules(RuleEngine engine, List<Measured> facts) {
    List<Explanation> reasons = new ArrayList<>();
    for (Proposal proposal : engine.judge(facts)) {
      reasons.add(Explanation.of(proposal.coreRule(), book.hash(), proposal.measured()));
    }
    return reasons.size();
  }

  long byPlainJava(List<Measured> facts) {
    List<Explanation> reasons = new ArrayList<>();
    for (Measured fact : facts) {
      if (PlainJudge.isWanted(fact)) {
        reasons.add(Explanation.of("plain", book.hash(), fact));
      }
    }
    return reasons.size();
  }

  private double median(long[] nanos) {
    Arrays.sort(nanos);
    return micros(nanos[ROUNDS / 2]);
  }

  private double spread(long[] sorted) {
    return micros(sorted[ROUNDS - 1]) - micros(sorted[0]);
  }

  private double micros(long nanos) {
    return nanos / NANOS_PER_MICRO / histories.size();
  }
}
