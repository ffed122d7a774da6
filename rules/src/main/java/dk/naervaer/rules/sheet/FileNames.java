package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which files may lie among the sheets, by name. */
final class FileNames {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** What office programs and file managers leave behind. */
  private static final Pattern TEMPORARY =
      Pattern.compile("~\\$.*|\\.~.*|\\._.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini");

  private static final Pattern CODE =
      Pattern.compile(".*\\.(drl|dslr?|rdrl|rdslr|rf|bpmn2?|dmn|pmml|java|class|jar|kjar)(\\..*)?");

  private static final Pattern WORKBOOK = Pattern.compile(".*\\.(xls[xmb]?|ods|numbers)");

  private FileNames() {}

  static boolean isTemporary(Path file) {
    return TEMPORARY.matcher(file.getFileName().toString()).matches();
  }

  /** The date a sheet's file is named by. */
  static Optional<LocalDate> date(String stem) {
    try {
      return Optional.of(LocalDate.parse(stem, DATE));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  static boolean isCode(String name) {
    return CODE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Tells why a file can't lie where it does. */
  static void tellStray(Path file, String path, Faults faults) {
    Stray why = Stray.of(file);
    faults.add(
        new Fault(why.code, Severity.ERROR, path, null, null, null, why.danish, why.english));
  }

  /** Why a file does not belong among the sheets. */
  private enum Stray {
    LINK(
        "R511",
        "Et link bliver ikke fulgt. Læg selve filen her.",
        "A link is not followed. Put the file itself here."),
    CODE(
        "R508",
        "Regelfiler med kode bliver aldrig læst. Skriv et regelark i CSV.",
        "Rule files with code are never read. Write a rule sheet as CSV."),
    WORKBOOK(
        "R507",
        "En Excel-mappe gælder ikke som regelark. Gem den som \"CSV UTF-8 (semikolonsepareret)\","
            + " eller brug kommandoen sheet from-xlsx.",
        "A workbook does not hold as a sheet. Save it as \"CSV UTF-8\" or use the command sheet"
            + " from-xlsx."),
    OTHER(
        "R509",
        "Filen hører ikke til her. Læg den et andet sted, eller navngiv den som et regelark:"
            + " regelark/<enhed>/<dato>.csv.",
        "The file does not belong here. Put it elsewhere or name it as a sheet:"
            + " regelark/<unit>/<date>.csv.");

    private final String code;
    private final String danish;
    private final String english;

    Stray(String code, String danish, String english) {
      this.code = code;
      this.danish = danish;
      this.english = english;
    }

    static Stray of(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (Files.isSymbolicLink(file)) {
        return LINK;
      }
      if (isCode(name)) {
        return CODE;
      }
      return FileNames.WORKBOOK.matcher(name).matches() ? WORKBOOK : OTHER;
    }
  }
}
