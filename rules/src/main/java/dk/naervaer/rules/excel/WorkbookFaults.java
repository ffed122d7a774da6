package dk.naervaer.rules.excel;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Severity;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong in a workbook. */
record WorkbookFaults(String file, Faults faults) {
  private static final String NOT_READABLE = "R507";
  private static final String TOO_LARGE = "R510";

  boolean any() {
    return faults.haveErrors();
  }

  /** Something in the file as a whole. */
  void inFile(String danish, String english) {
    add(NOT_READABLE, null, null, null, danish, english);
  }

  /** Something in a cell, or in a whole row or column. */
  void at(
      @Nullable Integer row,
      @Nullable String column,
      @Nullable String found,
      String danish,
      String english) {
    add(NOT_READABLE, row, column, found, danish, english);
  }

  void tooLarge(@Nullable String found, String danish, String english) {
    add(TOO_LARGE, null, null, found, danish, english);
  }

  void notAWorkbook() {
    inFile(
        "Filen kan ikke læses som en Excel-mappe. Åbn den i Excel, og gem den som"
            + " \"Excel-projektmappe (.xlsx)\".",
        "The file can't be read as an Excel workbook. Open it in Excel and save it as"
            + " \"Excel Workbook (.xlsx)\".");
  }

  private void add(
      String code,
      @Nullable Integer row,
      @Nullable String column,
      @Nullable String found,
      String danish,
      String english) {
    faults.add(new Fault(code, Severity.ERROR, file, row, column, found, danish, english));
  }
}
