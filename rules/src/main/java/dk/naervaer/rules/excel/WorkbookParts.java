package dk.naervaer.rules.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook that hold cells, unpacked in memory within fixed bounds. Any other part
 * is left out or, when it could do something, refused; so what is read later is what was checked
 * here.
 */
final class WorkbookParts {
  private static final int MOST_PARTS = 200;
  private static final int MOST_BYTES_A_PART = 2 * 1024 * 1024;
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-/\\[\\] ]{1,200}");
  private static final Pattern NEEDED =
      Pattern.compile(
          "\\[Content_Types]\\.xml|_rels/\\.rels|xl/workbook\\.xml|xl/_rels/workbook\\.xml\\.rels"
              + "|xl/sharedStrings\\.xml|xl/styles\\.xml|xl/worksheets/[^/]+\\.xml");
  private static final Pattern RELATIONS = Pattern.compile(".*\\.rels");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final WorkbookFaults faults;
  private int seen;
  private int left = MOST_BYTES;

  private WorkbookParts(WorkbookFaults faults) {
    this.faults = faults;
  }

  /** The parts; empty, with faults, when there is anything in the file that has no place there. */
  static Optional<WorkbookParts> open(byte[] workbook, WorkbookFaults faults) {
    if (workbook.length > PlainWorkbook.MOST_BYTES) {
      faults.tooLarge(
          workbook.length + " byte",
          "Filen er for stor: et regelark må højst fylde 256 kB. Fjern det, der ikke er rækker.",
          "The file is too large: a sheet may hold 256 kB. Remove what is not rows.");
      return Optional.empty();
    }
    if (startsWith(workbook, OLD_FORMAT)) {
      faults.inFile(
          "Filen er en gammel Excel-mappe (.xls) eller har adgangskode. Gem den i Excel som"
              + " \"Excel-projektmappe (.xlsx)\" uden adgangskode.",
          "The file is an old Excel workbook (.xls) or has a password. Save it in Excel as"
              + " \"Excel Workbook (.xlsx)\" without a password.");
      return Optional.empty();
    }
    WorkbookParts parts = new WorkbookParts(faults);
    parts.unpack(workbook);
    return faults.any() ? Optional.empty() : Optional.of(parts);
  }

  private void unpack(byte[] workbook) {
    // Not the JDK's stream of entries: it stumbles over the sizes that workbook writers leave open.
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator();
      while (entries.hasNext() && take(entries.next(), zip)) {
        seen++;
      }
    } catch (IOException | RuntimeException broken) {
      // What is no archive, or a mangled one, fails in more ways than the library declares.
      faults.notAWorkbook();
      return;
    }
    if (!faults.any() && !(parts.containsKey("xl/workbook.xml") && !worksheets().isEmpty())) {
      faults.notAWorkbook();
    }
  }

  /** Whether to go on after this part. */
  private boolean take(ZipArchiveEntry entry, ZipFile zip) throws IOException {
    String name = entry.getName();
    byte[] bytes = bytes(entry, zip);
    left -= bytes.length;
    if (seen >= MOST_PARTS || bytes.length > MOST_BYTES_A_PART || left < 0) {
      faults.tooLarge(
          null,
          "Filen fylder alt for meget, når den pakkes ud, og bliver ikke læst. Kopiér rækkerne til"
              + " en ny Excel-mappe.",
          "The file holds far too much once unpacked and is not read. Copy the rows to a new"
              + " workbook.");
      return false;
    }
    if (!NAME.matcher(name).matches() || name.contains("..") || name.startsWith("/")) {
      faults.notAWorkbook();
      return false;
    }
    ActiveContent.of(name, bytes).ifPresent(found -> faults.inFile(found.danish, found.english));
    if (RELATIONS.matcher(name).matches() || NEEDED.matcher(name).matches()) {
      keep(name, bytes);
    }
    return true;
  }

  /** The part's bytes, one more than may be read when there are too many. */
  private byte[] bytes(ZipArchiveEntry entry, ZipFile zip) throws IOException {
    try (InputStream part = zip.getInputStream(entry)) {
      return part.readNBytes(Math.min(MOST_BYTES_A_PART, left) + 1);
    }
  }

  private void keep(String name, byte[] xml) {
    if (!XmlText.isPlain(xml)) {
      faults.inFile(
          "Filen indeholder XML med egne definitioner (DTD), som Excel aldrig skriver. Kopiér"
              + " rækkerne til en ny Excel-mappe.",
          "The file holds XML with definitions of its own (a DTD), which Excel never writes. Copy"
              + " the rows to a new workbook.");
    } else if (!XmlText.isBearable(xml)) {
      faults.notAWorkbook();
    } else if (NEEDED.matcher(name).matches() && parts.putIfAbsent(name, xml) != null) {
      faults.notAWorkbook();
    }
  }

  /** The XML of each tab. */
  List<byte[]> worksheets() {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().startsWith("xl/worksheets/"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** All that are read: relations may name any of them as the tab. */
  Collection<byte[]> all() {
    return parts.values();
  }

  /** How many texts there can be that cells point to: no more than their part has letters. */
  int mostStrings() {
    return parts.getOrDefault("xl/sharedStrings.xml", new byte[0]).length;
  }

  /** Whether it says how cells are shown; then dates can be told from numbers. */
  boolean haveStyles() {
    return parts.containsKey("xl/styles.xml");
  }

  /** A workbook of these parts alone. */
  byte[] packed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can't be written to", e);
    }
    return out.toByteArray();
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
