package dk.naervaer.rules.fault;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One fault in a file that people write.
 *
 * @param code stable code, R and three digits: 1xx cells, 2xx rows together, 3xx inheritance, 4xx
 *     folders and settings, 5xx files
 * @param file path below the folder that was read, with {@code /}, made safe to print
 * @param row line in the file, the first being 1; null when the whole file is meant
 * @param column column of a sheet or key of a settings file, made safe to print; null when the
 *     whole row is meant
 * @param found the text found, made safe to print; null when nothing was found or it may be
 *     personal
 * @param danish why, and what to write instead
 * @param english the same in English
 */
public record Fault(
    String code,
    Severity severity,
    String file,
    @Nullable Integer row,
    @Nullable String column,
    @Nullable String found,
    String danish,
    String english) {

  private static final int LONGEST_FOUND = 60;

  /** Whatever cell it was typed into, a person's number is not repeated. */
  private static final Pattern CPR =
      Pattern.compile("(?<!\\d)[0-3]\\d[01]\\d{3}[-\\u2013 ]?\\d{4}(?!\\d)");

  public Fault {
    file = visible(file);
    column = column == null ? null : cut(column);
    found = found == null ? null : cut(CPR.matcher(found).replaceAll("(CPR-nummer)"));
  }

  /** Whether the file can't be used with this fault. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same fault as a warning. */
  public Fault asWarning() {
    return new Fault(code, Severity.WARNING, file, row, column, found, danish, english);
  }

  /** The fault on one line: code, place, the text found, why and what instead. */
  public String line(Language language) {
    boolean inDanish = language == Language.DANISH;
    StringBuilder line = new StringBuilder(code).append(' ');
    if (!isError()) {
      line.append(inDanish ? "(advarsel) " : "(warning) ");
    }
    line.append(file).append(place(inDanish)).append(": ");
    if (found != null) {
      line.append('"').append(found).append("\": ");
    }
    return line.append(inDanish ? danish : english).toString();
  }

  /** A sheet has rows and columns, a settings file lines and keys. */
  private String place(boolean inDanish) {
    boolean settings = file.endsWith(".yaml");
    String rowWord = inDanish ? (settings ? "linje" : "række") : settings ? "line" : "row";
    String columnWord = inDanish ? (settings ? "nøgle" : "kolonne") : settings ? "key" : "column";
    return (row == null ? "" : ", " + rowWord + " " + row)
        + (column == null ? "" : ", " + columnWord + " " + column);
  }

  private static String cut(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST_FOUND;
    return fits
        ? visible(text)
        : visible(text.substring(0, text.offsetByCodePoints(0, LONGEST_FOUND))) + "…";
  }

  /** No character that could move a terminal's cursor or hide text. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(point -> show(point, shown));
    return shown.toString();
  }

  private static void show(int point, StringBuilder shown) {
    int type = Character.getType(point);
    if (type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE) {
      shown.append(String.format("\\u%04x", point));
    } else {
      shown.appendCodePoint(point);
    }
  }
}
