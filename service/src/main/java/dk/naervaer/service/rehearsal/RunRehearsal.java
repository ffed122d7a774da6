package dk.naervaer.service.rehearsal;

import dk.naervaer.config.Committee;
import dk.naervaer.config.Configuration;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One rehearsal from beginning to end. Pure: the same input gives the same outcome. */
public final class RunRehearsal {
  private final TwoBooks books;
  private final Configuration configuration;
  private final PastFacts facts;
  private final RehearsalSettings settings;
  private final Blur blur;

  /**
   * A rehearsal.
   *
   * @param base the book in force, as if it had been in force all the time
   * @param draft the book that is proposed, likewise
   * @param configuration says who owns which units, and how long things take
   * @param blur moves what is counted, before it is shown
   */
  public RunRehearsal(
      RuleBook base,
      RuleBook draft,
      Configuration configuration,
      PastFacts facts,
      RehearsedPeriod period,
      RehearsalSettings settings,
      Blur blur) {
    this.blur = blur;
    this.books = new TwoBooks(base, draft, period);
    this.configuration = configuration;
    this.facts = facts;
    this.settings = settings;
  }

  /** What it tells; empty when it was cancelled. */
  public Optional<Rehearsal> run(Progress progress) {
    Set<String> concerned = concerned();
    boolean wider = people(concerned) < settings.smallestUnit();
    Set<String> scope = wider ? withCommittees(concerned) : concerned;
    return new PlayedPast(books, facts, scope, configuration.dictionary()::minutes, progress)
        .run()
        .map(tally -> told(tally, concerned, wider));
  }

  /** Units in which anything can differ; all of them when nothing does. */
  private Set<String> concerned() {
    Set<String> concerned = new TreeSet<>();
    Set<String> all = new TreeSet<>(books.base().workUnitIds());
    all.addAll(books.draft().workUnitIds());
    all.stream().filter(books::concerns).forEach(concerned::add);
    return concerned.isEmpty() ? all : concerned;
  }

  private Set<String> withCommittees(Set<String> units) {
    Set<String> wider = new TreeSet<>(units);
    for (Committee committee : configuration.organisation().committees()) {
      if (committee.workUnits().stream().anyMatch(units::contains)) {
        wider.addAll(committee.workUnits());
      }
    }
    return wider;
  }

  private long people(Set<String> units) {
    Map<String, Long> people = new HashMap<>();
    for (PastEmployee employee : facts.employees()) {
      for (PastEmployment past : employee.employments()) {
        if (past.runsOn(books.period().until())) {
          people.merge(past.versions().getLast().workUnit(), 1L, Long::sum);
        }
      }
    }
    return units.stream().mapToLong(unit -> people.getOrDefault(unit, 0L)).sum();
  }

  private Rehearsal told(Tally tally, Set<String> concerned, boolean wider) {
    long people = tally.people.values().stream().mapToLong(Long::longValue).sum();
    boolean tooFew = people < settings.smallestUnit();
    String example = concerned.iterator().next();
    return new Rehearsal(
        books.base().hash(),
        books.draft().hash(),
        facts.hash(),
        version(),
        books.period().from(),
        books.period().until(),
        new Figure(tooFew ? null : Long.valueOf(people)),
        wider,
        !blur.isExact(),
        tooFew ? null : figures(tally, concerned),
        new TypicalCases(books, example).all());
  }

  private Rehearsal.Figures figures(Tally tally, Set<String> concerned) {
    String about = RowMeanings.hash(books, concerned) + "\n" + facts.hash();
    return new RehearsalFigures(tally, settings, draftRows(concerned), blur.about(about)).figures();
  }

  private List<String> draftRows(Set<String> units) {
    return units.stream()
        .map(unit -> books.draft().rowsOn(unit, books.period().until()))
        .flatMap(List::stream)
        .map((EffectiveRow row) -> row.row().id())
        .distinct()
        .sorted()
        .toList();
  }

  private static String version() {
    String version = RunRehearsal.class.getPackage().getImplementationVersion();
    return version == null ? "udvikling" : version;
  }
}
