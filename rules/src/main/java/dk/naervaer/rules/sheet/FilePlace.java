package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Severity;
import org.jspecify.annotations.Nullable;

/** A file, or a line of it, at which faults are found. */
record FilePlace(String file, @Nullable Integer row, Faults faults) {

  FilePlace line(int number) {
    return new FilePlace(file, number, faults);
  }

  void error(
      String code, @Nullable Column column, @Nullable String found, String danish, String english) {
    add(code, Severity.ERROR, column, found, danish, english);
  }

  void warning(
      String code, @Nullable Column column, @Nullable String found, String danish, String english) {
    add(code, Severity.WARNING, column, found, danish, english);
  }

  private void add(
      String code,
      Severity severity,
      @Nullable Column column,
      @Nullable String found,
      String danish,
      String english) {
    String heading = column == null ? null : column.heading();
    faults.add(new Fault(code, severity, file, row, heading, found, danish, english));
  }
}
