package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetFile;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.governance.ProposedSheet;
import dk.naervaer.service.governance.SheetDesk;
import dk.naervaer.service.governance.SheetText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet out of the program and into it: as an Excel workbook, and on paper for the meeting. */
@Controller
class SheetFiles {
  /** One byte more than a sheet may have, so that one too large is told as such. */
  private static final int MOST_BYTES = 256 * 1024 + 1;

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final SheetDesk desk;
  private final SheetViews views;
  private final BookInForce book;

  SheetFiles(SheetDesk desk, SheetViews views, BookInForce book) {
    this.desk = desk;
    this.views = views;
    this.book = book;
  }

  /** The workbook to fill in; a sheet with faults is mended on the page first. */
  @GetMapping("/ark/{id}/excel")
  ResponseEntity<byte[]> workbook(@PathVariable UUID id, Caller caller) {
    ProposedSheet sheet = SheetAffairs.find(desk, caller, id);
    Optional<Sheet> rows = views.read(sheet, sheet.bytes()).use();
    return rows.map(
            it -> workbook(it, "regelark-" + sheet.level() + "-" + sheet.effectiveFrom() + ".xlsx"))
        .orElseThrow(SheetAffairs::notFound);
  }

  private ResponseEntity<byte[]> workbook(Sheet sheet, String name) {
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(
            SheetFile.workbook(
                sheet, book.current().configuration().dictionary().actions().keySet()));
  }

  /** A filled-in file becomes the rows of the draft; what is wrong in it is told cell by cell. */
  @PostMapping("/ark/{id}/excel")
  String takeIn(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam String base,
      Caller caller,
      Locale language,
      RedirectAttributes next)
      throws IOException {
    ProposedSheet sheet = SheetAffairs.find(desk, caller, id);
    Checked<Sheet> read = views.read(sheet, file == null ? new byte[0] : bytes(file));
    Optional<Sheet> rows = read.use();
    if (rows.isEmpty()) {
      next.addFlashAttribute("done", false);
      next.addFlashAttribute("wrong", "sheet.excel.wrong");
      next.addFlashAttribute("details", lines(read, language));
      return "redirect:/ark/" + id;
    }
    SheetText text =
        new SheetText(sheet.effectiveFrom(), sheet.runningCases(), SheetFile.csv(rows.get()));
    return SheetAffairs.told(id, desk.edit(caller, id, text, base), next);
  }

  private static byte[] bytes(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static List<String> lines(Checked<Sheet> read, Locale language) {
    Language told = language.getLanguage().equals("en") ? Language.ENGLISH : Language.DANISH;
    return read.faults().stream().map((Fault fault) -> fault.line(told)).toList();
  }

  /** The sheet on paper, with room for both signatures. */
  @GetMapping("/ark/{id}/udskrift")
  String printed(@PathVariable UUID id, Model model, Caller caller, Locale language) {
    model.addAttribute("it", views.of(SheetAffairs.find(desk, caller, id), caller, language));
    return "ark-udskrift";
  }
}
