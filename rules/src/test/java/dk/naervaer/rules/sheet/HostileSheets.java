package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.HEADER;
import static dk.naervaer.rules.sheet.SheetTexts.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text files somebody means harm with: code in every cell, games with the first line, huge files,
 * rules of an engine.
 *
 * @param harm a file that is there when any of it was run
 * @param port where somebody listens for a connection
 */
record HostileSheets(String harm, int port) {
  private static final List<String> RULE_FILES =
      List.of(
          "2026-03-01.drl",
          "2026-03-01.dslr",
          "2026-03-01.drl.csv",
          "2026-03-01.drl.xlsx",
          "2026-03-01.DRL",
          "2026-03-01.dsl",
          "2026-03-01.class",
          "2026-03-01.java",
          "2026-03-01.bpmn2",
          "kmodule.xml",
          "2026-03-01.csv.drl",
          "2026-03-01.xlsm");
  private static final String GOOD = "K05;dag;5;;alle;ring;;2;leder;";

  List<Hostile> all() {
    List<Hostile> all = new ArrayList<>(inCells());
    all.addAll(inFirstLine());
    all.addAll(huge());
    all.addAll(asRules());
    return all;
  }

  /** What has made some program run it: shells, spreadsheets, expression languages, templates. */
  private List<String> code() {
    return List.of(
        "1 || true",
        "1, new java.io.File('%s').createNewFile()".formatted(harm),
        "${jndi:ldap://127.0.0.1:%d/a}".formatted(port),
        "#{T(java.lang.Runtime).getRuntime().exec('touch %s')}".formatted(harm),
        "$(touch %s)".formatted(harm),
        "=cmd|'/C touch %s'!A0".formatted(harm));
  }

  private List<Hostile> inCells() {
    List<Hostile> all = new ArrayList<>();
    for (Column column : Column.values()) {
      for (String code : column == Column.NOTE ? formulas() : code()) {
        String[] cells = GOOD.split(";", -1);
        cells[column.ordinal()] = code;
        String what = "%s in %s".formatted(code, column.heading());
        all.add(Hostile.csv(what, sheet(String.join(";", cells))));
      }
    }
    return all;
  }

  /** A note may say anything but what a spreadsheet would take for a formula, or hide. */
  private List<String> formulas() {
    return List.of(
        "=WEBSERVICE('http://127.0.0.1:%d/')".formatted(port),
        "=cmd|'/C touch %s'!A0".formatted(harm),
        "+cmd|'/C touch %s'!A0".formatted(harm),
        "-2+3+cmd|'/C touch %s'!A0".formatted(harm),
        "@SUM(1+1)*cmd|'/C touch %s'!A0".formatted(harm),
        "\u00a0=cmd|'/C touch %s'!A0".formatted(harm),
        "\u2003\t+cmd|'/C touch %s'!A0".formatted(harm),
        "\uff1dcmd|'/C touch %s'!A0".formatted(harm),
        "\ufe66cmd|'/C touch %s'!A0".formatted(harm),
        "\u2212cmd|'/C touch %s'!A0".formatted(harm),
        "\u3164=cmd|'/C touch %s'!A0".formatted(harm),
        "\u2800\u0301=cmd|'/C touch %s'!A0".formatted(harm),
        "drøftet\u202e'!A0'C/ dmc|=");
  }

  private List<Hostile> inFirstLine() {
    return List.of(
        Hostile.csv("a decision table", "RuleSet;x\nImport;java.io.File\nRuleTable t\n" + GOOD),
        Hostile.csv("a DSL's first line", ">" + HEADER + "\n" + GOOD),
        Hostile.csv("code as a column", HEADER + ";System.exit(1)\n" + GOOD),
        Hostile.csv("a formula as a column", HEADER.replace("note", "=1+1") + "\n" + GOOD),
        Hostile.csv("ten thousand columns", HEADER + ";x".repeat(10_000) + "\n" + GOOD),
        Hostile.csv("a column twice", HEADER + ";handling\n" + GOOD + ";ring"),
        Hostile.csv("letters that look alike", HEADER.replace("id", "\u0456d") + "\n" + GOOD),
        Hostile.csv("a hidden letter in a column", HEADER.replace("dling", "d\u200bling")),
        Hostile.csv("a quotation that never ends", "\"" + HEADER + "\n" + GOOD),
        Hostile.csv("a zero byte", HEADER.replace("id", "i\u0000d") + "\n" + GOOD),
        Hostile.csv("an Excel workbook named csv", "PK\u0003\u0004" + HEADER));
  }

  private List<Hostile> huge() {
    return List.of(
        Hostile.csv("a hundred thousand rows", HEADER + ("\n" + GOOD).repeat(100_000)),
        Hostile.csv("five megabytes of one line", "x".repeat(5_000_000)),
        Hostile.csv("a long line of separators", HEADER + "\nx" + ";".repeat(250_000) + "x"),
        Hostile.csv("a long line of quotation marks", HEADER + "\n" + "\"".repeat(250_001)),
        Hostile.csv("a cell of 200,000 letters", sheet(GOOD + "x".repeat(200_000))),
        Hostile.csv("thousands of wrong rows", sheet(("x;".repeat(9) + "x\n").repeat(10_000))),
        Hostile.csv("a number of 200,000 digits", sheet(GOOD.replace("5;;", "9".repeat(200_000)))),
        Hostile.csv("a word of 200,000 letters", sheet(GOOD.replace("dag", "d".repeat(200_000)))),
        Hostile.csv("250,000 accents on one letter", sheet(GOOD + "a" + "\u0301".repeat(120_000))));
  }

  /** Files an engine would compile if anybody gave them to it. */
  private List<Hostile> asRules() {
    String drl =
        "package x\nrule y when eval(new java.io.File(\"%s\").createNewFile()) then end"
            .formatted(harm);
    String dsl = ">[when]x=eval(new java.io.File(\"%s\").createNewFile())".formatted(harm);
    List<Hostile> all = new ArrayList<>();
    for (String file : RULE_FILES) {
      String rules = file.contains("dsl") ? dsl : drl;
      all.add(new Hostile("rules in " + file, file, rules.getBytes(StandardCharsets.UTF_8)));
    }
    return all;
  }
}
