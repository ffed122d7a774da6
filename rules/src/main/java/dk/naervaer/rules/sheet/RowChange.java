package dk.naervaer.rules.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row from one sheet to another.
 *
 * @param before null when there was none, or it was removed by a line of its own (fravalgt)
 * @param after null when there is none, or it is removed by a line of its own
 */
public record RowChange(String id, Kind kind, @Nullable SheetRow before, @Nullable SheetRow after) {

  /** What becomes of a row. */
  public enum Kind {
    /** In both, with other cells. */
    CHANGED,
    /** Only in the later one. */
    ADDED,
    /** Only in the earlier one. */
    REMOVED,
    /** The later sheet removes what is inherited. */
    DESELECTED,
    /** The later sheet no longer removes what is inherited. */
    INHERITED_AGAIN
  }

  /** In short: {@code K10: dag 10 → dag 8}, {@code Ny: K21}, {@code Fjernet: S02}. */
  public String words() {
    return switch (kind) {
      case CHANGED -> id + ": " + cells();
      case ADDED -> "Ny: " + id;
      case REMOVED -> "Fjernet: " + id;
      case DESELECTED -> "Fravalgt: " + id;
      case INHERITED_AGAIN -> "Ikke længere fravalgt: " + id;
    };
  }

  /** The change, followed by what the row says now, or said where it is gone. */
  public String sentence() {
    SheetRow told = after == null ? before : after;
    return words() + "." + (told == null ? "" : " " + RowSentence.of(told));
  }

  private String cells() {
    SheetRow old = Objects.requireNonNull(before);
    SheetRow now = Objects.requireNonNull(after);
    List<String> changed = new ArrayList<>();
    add(changed, "", RowSentence.moment(old), RowSentence.moment(now));
    add(changed, "gælder for ", old.group().word(), now.group().word());
    add(changed, "", old.action(), now.action());
    add(changed, "varsel ", notice(old), notice(now));
    add(changed, "frist ", deadline(old), deadline(now));
    add(changed, "modtager ", recipients(old), recipients(now));
    if (!old.note().equals(now.note())) {
      changed.add("anden note");
    }
    return String.join(", ", changed);
  }

  private static void add(List<String> changed, String what, String old, String now) {
    if (!old.equals(now)) {
      changed.add(what + old + " → " + now);
    }
  }

  private static String notice(SheetRow row) {
    return row.notice() == 0 ? "ingen" : Integer.toString(row.notice());
  }

  private static String deadline(SheetRow row) {
    return row.deadline() == null ? "ingen" : row.deadline().toString();
  }

  private static String recipients(SheetRow row) {
    return row.recipients().stream().map(Recipient::word).collect(Collectors.joining(", "));
  }
}
