package dk.naervaer.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lets axe-core look at a page. */
public final class Accessibility {
  private static final Path AXE = Path.of("web", "node_modules", "axe-core", "axe.min.js");
  private static final String RUN =
      """
      async () => (await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
      })).violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '))
      """;

  private Accessibility() {}

  /** What is wrong with the page; by evaluation, as its policy lets no foreign script in. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    page.evaluate(axe());
    return (List<String>) page.evaluate(RUN);
  }

  /** Holds that nothing is wrong, that it is valid, and nothing wider than the window. */
  public static void assertSound(Page page) {
    assertThat(HtmlForTests.faults(page.content())).as(page.url()).isEmpty();
    assertThat(violations(page)).as(page.url()).isEmpty();
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .as("width of " + page.url())
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  private static String axe() {
    try {
      return Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
