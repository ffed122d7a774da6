package dk.naervaer.service.portal.screen;

import dk.naervaer.config.MailText;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.texts.TextFaults;
import dk.naervaer.service.texts.TextKey;
import dk.naervaer.service.texts.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words people are written: the coordinator edits them, sees how they read, and what was. */
@Controller
class TextPages {
  private final Texts texts;

  TextPages(Texts texts) {
    this.texts = texts;
  }

  /** A text in the list. */
  record Listed(String key, boolean edited) {}

  @GetMapping("/tekster")
  String list(Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    var edited = texts.edited();
    model.addAttribute(
        "texts",
        texts.keys().stream()
            .filter(key -> key.action() == null || edited.contains(key.word()))
            .map(key -> new Listed(key.word(), edited.contains(key.word())))
            .toList());
    model.addAttribute(
        "perAction",
        texts.keys().stream()
            .filter(key -> key.action() != null && !edited.contains(key.word()))
            .map(TextKey::word)
            .toList());
    return "tekster";
  }

  @GetMapping("/tekster/ret")
  String edit(@RequestParam String tekst, Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    TextKey key = key(tekst);
    String action = key.action();
    return show(
        model,
        key,
        action == null ? texts.of(key.kind()) : texts.of(key.kind(), action),
        List.of());
  }

  /** What the form holds. */
  record Form(
      @Nullable String tekst,
      @Nullable String subjectDa,
      @Nullable String bodyDa,
      @Nullable String subjectEn,
      @Nullable String bodyEn) {
    // A browser sends every field, and lines with both characters.
    MailText text() {
      return new MailText(
          new MailText.Words(lines(subjectDa), lines(bodyDa)),
          new MailText.Words(lines(subjectEn), lines(bodyEn)));
    }

    private static String lines(@Nullable String field) {
      return field == null ? "" : field.replace("\r\n", "\n").strip();
    }
  }

  @PostMapping("/tekster/vis")
  String preview(Form form, Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    TextKey key = key(form.tekst());
    List<TextFaults.Fault> faults = texts.faults(key, form.text());
    if (faults.isEmpty()) {
      model.addAttribute("preview", texts.preview(key, form.text()));
    }
    return show(model, key, form.text(), faults);
  }

  @PostMapping("/tekster/gem")
  String save(Form form, Model model, Caller caller, RedirectAttributes next) {
    Gate.openToAll(caller, Role.COORDINATOR);
    TextKey key = key(form.tekst());
    List<TextFaults.Fault> faults = texts.save(caller, key, form.text());
    if (!faults.isEmpty()) {
      return show(model, key, form.text(), faults);
    }
    next.addFlashAttribute("saved", true);
    next.addAttribute("tekst", key.word());
    return "redirect:/tekster/ret";
  }

  private String show(Model model, TextKey key, MailText text, List<TextFaults.Fault> faults) {
    model.addAttribute("key", key.word());
    model.addAttribute("placeholders", key.kind().placeholders().stream().sorted().toList());
    model.addAttribute(
        "placeholdersOfSubject", key.kind().placeholdersOfSubject().stream().sorted().toList());
    model.addAttribute("text", text);
    model.addAttribute("faults", faults);
    model.addAttribute("history", texts.history(key));
    model.addAttribute("zone", CopenhagenTime.ZONE);
    return "tekst";
  }

  private TextKey key(@Nullable String word) {
    return TextKey.ofWord(word == null ? "" : word, texts.actions())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
