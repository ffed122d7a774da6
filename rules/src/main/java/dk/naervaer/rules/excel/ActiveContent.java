package dk.naervaer.rules.excel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a workbook may hold that does something, or reaches out of it. */
enum ActiveContent {
  MACROS(
      "(?i).*(vbaProject|vbaData|macrosheets|dialogsheets|customUI).*",
      "(?i)macroEnabled|vbaProject",
      "Filen indeholder makroer. Gem den som \"Excel-projektmappe (.xlsx)\" uden makroer.",
      "The file holds macros. Save it as \"Excel Workbook (.xlsx)\" without macros."),
  LINKS(
      "(?i).*(externalLinks|connections\\.xml|queryTables|xl/model|pivotCache|webextensions).*",
      "(?i)TargetMode\\s*=\\s*[\"']External[\"']",
      "Filen henviser ud af sig selv (links, andre filer eller databaser). Fjern henvisningerne,"
          + " eller kopiér rækkerne som værdier til en ny Excel-mappe.",
      "The file refers out of itself (links, other files or databases). Remove the references or"
          + " copy the rows as values to a new workbook."),
  OBJECTS(
      "(?i).*(embeddings|activeX|ctrlProps|oleObject|xl/media|xl/drawings|xl/charts).*",
      "(?!)",
      "Filen indeholder billeder, figurer eller andre filer. Fjern dem.",
      "The file holds pictures, shapes or other files. Remove them.");

  /** Relations and the list of contents say in words what a part is. */
  private static final Pattern SPEAKING = Pattern.compile(".*\\.rels|\\[Content_Types]\\.xml");

  private final Pattern name;
  private final Pattern words;
  final String danish;
  final String english;

  ActiveContent(String name, String words, String danish, String english) {
    this.name = Pattern.compile(name);
    this.words = Pattern.compile(words);
    this.danish = danish;
    this.english = english;
  }

  /** What a part of a workbook is of this; empty for a harmless one. */
  static Optional<ActiveContent> of(String name, byte[] bytes) {
    return Arrays.stream(values()).filter(content -> content.is(name, bytes)).findFirst();
  }

  private boolean is(String part, byte[] bytes) {
    return name.matcher(part).matches()
        || (SPEAKING.matcher(part).matches()
            && words.matcher(new String(bytes, StandardCharsets.UTF_8)).find());
  }
}
