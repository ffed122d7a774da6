package dk.naervaer.service.sheets;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A sheet in force as a page of its own, to print for the meeting. */
final class SheetPage {
  private SheetPage() {}

  static void write(SheetInForce sheet, Path page) throws IOException {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
      engine.process("sheet", new Context(Locale.of("da", "DK"), Map.of("sheet", sheet)), out);
    }
  }
}
