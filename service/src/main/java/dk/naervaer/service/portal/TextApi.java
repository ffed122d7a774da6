package dk.naervaer.service.portal;

import dk.naervaer.config.MailText;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.texts.TextFaults;
import dk.naervaer.service.texts.TextKey;
import dk.naervaer.service.texts.TextVersion;
import dk.naervaer.service.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The words people are written, for the coordinator: filled in, never run. */
@RestController
class TextApi {
  private final Texts texts;

  TextApi(Texts texts) {
    this.texts = texts;
  }

  /** A text and the key it stands under. */
  record TextRequest(
      @Nullable String key, MailText.@Nullable Words danish, MailText.@Nullable Words english) {}

  /** A text as it is used now. */
  record Used(String key, List<String> placeholders, MailText text, boolean edited) {}

  @GetMapping("/api/texts")
  @Operation(summary = "The texts there are, as they are used now")
  ResponseEntity<?> list(@Parameter(hidden = true) Caller caller) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return forbidden();
    }
    java.util.Set<String> edited = texts.edited();
    return ResponseEntity.ok(
        texts.keys().stream()
            .filter(key -> key.action() == null || edited.contains(key.word()))
            .map(key -> used(key, edited.contains(key.word())))
            .toList());
  }

  private Used used(TextKey key, boolean edited) {
    String action = key.action();
    return new Used(
        key.word(),
        key.kind().placeholders().stream().sorted().toList(),
        action == null ? texts.of(key.kind()) : texts.of(key.kind(), action),
        edited);
  }

  @GetMapping("/api/texts/history")
  @Operation(summary = "Every version of a text, the newest first")
  ResponseEntity<?> history(@Parameter(hidden = true) Caller caller, @RequestParam String key) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return forbidden();
    }
    Optional<List<TextVersion>> history = TextKey.ofWord(key, texts.actions()).map(texts::history);
    return history.<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(Problems::notFound);
  }

  @PostMapping("/api/texts/preview")
  @Operation(summary = "How a text reads, with made-up values")
  ResponseEntity<?> preview(
      @Parameter(hidden = true) Caller caller, @RequestBody TextRequest asked) {
    return with(
        caller,
        asked,
        (key, text) -> {
          List<TextFaults.Fault> faults = texts.faults(key, text);
          return faults.isEmpty() ? ResponseEntity.ok(texts.preview(key, text)) : wrong(faults);
        });
  }

  @PostMapping("/api/texts")
  @Operation(summary = "Uses a text from now on; the one before stays in the history")
  ResponseEntity<?> save(@Parameter(hidden = true) Caller caller, @RequestBody TextRequest asked) {
    return with(
        caller,
        asked,
        (key, text) -> {
          List<TextFaults.Fault> faults = texts.save(caller, key, text);
          return faults.isEmpty()
              ? ResponseEntity.status(HttpStatus.CREATED).build()
              : wrong(faults);
        });
  }

  private interface Work {
    ResponseEntity<?> with(TextKey key, MailText text);
  }

  private ResponseEntity<?> with(Caller caller, TextRequest asked, Work work) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return forbidden();
    }
    Optional<TextKey> key = TextKey.ofWord(String.valueOf(asked.key()), texts.actions());
    MailText.Words danish = asked.danish();
    MailText.Words english = asked.english();
    if (danish == null || english == null || isIncomplete(danish) || isIncomplete(english)) {
      return Problems.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "danish and english each need subject and body.");
    }
    return key.<ResponseEntity<?>>map(one -> work.with(one, new MailText(danish, english)))
        .orElseGet(Problems::notFound);
  }

  @SuppressWarnings("NullAway") // What comes as JSON may lack anything.
  private static boolean isIncomplete(MailText.Words words) {
    return words.subject() == null || words.body() == null;
  }

  private static ResponseEntity<?> wrong(List<TextFaults.Fault> faults) {
    return Problems.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        faults.stream()
            .map(fault -> fault.word() + " " + fault.about())
            .map(String::strip)
            .collect(Collectors.joining("; ")));
  }

  private static ResponseEntity<?> forbidden() {
    return Problems.of(HttpStatus.FORBIDDEN, "Your role does not open this.");
  }
}
