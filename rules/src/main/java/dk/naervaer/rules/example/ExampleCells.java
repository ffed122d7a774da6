package dk.naervaer.rules.example;

import dk.naervaer.rules.example.Example.Expected;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Degree;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.NearestWord;
import dk.naervaer.rules.fault.Severity;
import dk.naervaer.rules.sheet.CsvTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one line of examples; what can't be read is told. */
final class ExampleCells {
  private static final String CODE = "R603";
  private static final String SILENCE = "intet";
  private static final int HUNDREDTHS = 100;
  private static final Pattern PARTLY = Pattern.compile("delvist syg ([1-9][0-9]?) ?%");
  private static final Pattern CPR = Pattern.compile("\\d{6}[- ]?\\d{4}");
  private static final Pattern ROW = Pattern.compile("([A-Za-zÆØÅæøå]{1,12}[0-9]{1,6}) (\\S+)");

  private static final Map<String, AbsenceKind> KINDS =
      Map.of(
          "egen sygdom", AbsenceKind.OWN_SICKNESS,
          "delvist syg", AbsenceKind.PARTIAL_SICKNESS,
          "§ 56", AbsenceKind.SECTION_56,
          "arbejdsskade", AbsenceKind.WORK_INJURY,
          "graviditet", AbsenceKind.PREGNANCY_RELATED,
          "tæller for sig", AbsenceKind.COUNTS_APART,
          "barns sygedag", AbsenceKind.CHILDS_SICK_DAY,
          "orlov", AbsenceKind.LEAVE,
          "ferie", AbsenceKind.HOLIDAY,
          "ulovligt fravær", AbsenceKind.UNAUTHORISED);

  private final Line line;
  private final String file;
  private final Faults faults;

  ExampleCells(Line line, String file, Faults faults) {
    this.line = line;
    this.file = file;
    this.faults = faults;
  }

  /** The story's name; empty, and told, when there is none or it may name a person. */
  String name() {
    String name = line.at(ExampleFile.NAME);
    if (name.isEmpty()) {
      tell(
          ExampleFile.NAME,
          null,
          "Eksemplet har intet navn. Skriv for eksempel Anna, tre korte forløb.",
          "The example has no name. Write for example Anna, tre korte forløb.");
    } else if (CPR.matcher(name).find()) {
      tell(
          ExampleFile.NAME,
          null,
          "Navnet ligner et CPR-nummer. Eksempler er opdigtede; skriv et opdigtet navn.",
          "The name looks like a CPR number. Examples are made up; write a made-up name.");
      return "";
    }
    return name;
  }

  /** A date; null when the cell is empty or, told, when it holds none. */
  @Nullable LocalDate date(String column) {
    String text = line.at(column);
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> date = WrittenDate.of(text);
    if (date.isEmpty()) {
      tell(
          column,
          text,
          "Det er ikke en dato. Skriv den som 2026-09-01 eller 01-09-2026.",
          "That is no date. Write it as 2026-09-01 or 01-09-2026.");
    }
    return date.orElse(null);
  }

  /** The absence of this line; empty, and told, when it can't be. */
  Optional<Absence> absence(String id, LocalDate first) {
    LocalDate last = date(ExampleFile.LAST);
    if (last != null && last.isBefore(first)) {
      tell(
          ExampleFile.LAST,
          line.at(ExampleFile.LAST),
          "Sidste sygedag ligger før den første. Ret en af dem.",
          "The last sick day lies before the first. Mend one of them.");
      return Optional.empty();
    }
    String kind = line.at(ExampleFile.KIND).toLowerCase(Locale.ROOT);
    Matcher partly = PARTLY.matcher(kind);
    if (partly.matches()) {
      int hundredths = Integer.parseInt(partly.group(1)) * HUNDREDTHS;
      List<Degree> degrees = List.of(new Degree(first, hundredths));
      return Optional.of(new Absence(id, first, last, AbsenceKind.PARTIAL_SICKNESS, degrees));
    }
    AbsenceKind known = kind.isEmpty() ? AbsenceKind.OWN_SICKNESS : KINDS.get(kind);
    if (known == null) {
      tellKind(kind);
      return Optional.empty();
    }
    return Optional.of(new Absence(id, first, last, known, List.of()));
  }

  private void tellKind(String kind) {
    List<String> known = KINDS.keySet().stream().sorted().toList();
    String list = String.join(", ", known) + ", delvist syg 50 %";
    tell(
        ExampleFile.KIND,
        kind,
        "Ordet findes ikke. Skriv et af: " + list + "." + NearestWord.danish(kind, known),
        "There is no such word. Write one of: " + list + "." + NearestWord.english(kind, known));
  }

  /** What is expected by the day; empty when this line says nothing of it, or, told, is wrong. */
  Optional<List<Expected>> expected(@Nullable LocalDate on) {
    String text = line.at(ExampleFile.EXPECTED);
    boolean noDay = line.at(ExampleFile.UNTIL).isEmpty();
    if (text.isEmpty() && noDay) {
      return Optional.empty();
    }
    if (text.isEmpty() || noDay) {
      tell(
          noDay ? ExampleFile.UNTIL : ExampleFile.EXPECTED,
          null,
          noDay
              ? "Skriv den dag, der spørges på: alt, hvad der er kommet til og med den dag, ventes."
              : "Skriv, hvad der ventes, for eksempel K03 2026-09-03, eller intet.",
          noDay
              ? "Write the day that is asked on: what has come by then is expected."
              : "Write what is expected, for example K03 2026-09-03, or intet.");
      return Optional.empty();
    }
    return on == null ? Optional.empty() : rows(text);
  }

  private Optional<List<Expected>> rows(String text) {
    List<Expected> rows = new ArrayList<>();
    for (String part : text.equalsIgnoreCase(SILENCE) ? List.<String>of() : parts(text)) {
      Matcher row = ROW.matcher(part.strip());
      Optional<LocalDate> due = row.matches() ? WrittenDate.of(row.group(2)) : Optional.empty();
      if (due.isEmpty()) {
        tell(
            ExampleFile.EXPECTED,
            part.strip(),
            "Skriv rækkens id og dagen, for eksempel K03 2026-09-03, og komma imellem flere; eller"
                + " intet.",
            "Write the row's id and the day, for example K03 2026-09-03, with commas between"
                + " several; or intet.");
        return Optional.empty();
      }
      rows.add(new Expected(row.group(1), due.get()));
    }
    return Optional.of(rows);
  }

  private static List<String> parts(String text) {
    return List.of(text.split(",", -1));
  }

  private void tell(String column, @Nullable String found, String danish, String english) {
    faults.add(
        new Fault(CODE, Severity.ERROR, file, line.number(), column, found, danish, english));
  }
}
