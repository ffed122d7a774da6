package dk.naervaer.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Lets axe-core look at a page. */
public final class Accessibility {
  private static final Path AXE = Path.of("web", "node_modules", "axe-core", "axe.min.js");
  private static final String RUN =
      """
      async () => (await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
      })).violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '))
      """;

  /** What is drawn anew with each page: tokens against forgery, ids of what is to be sent. */
  private static final Pattern DRAWN =
      Pattern.compile("value=\"[\\w-]{60,}\"|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Pages that were looked at already, by width and content. */
  private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

  private static final String SOURCE = read();

  private Accessibility() {}

  /** What is wrong with the page; by evaluation, as its policy lets no foreign script in. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    page.evaluate(SOURCE);
    return (List<String>) page.evaluate(RUN);
  }

  /**
   * Holds that nothing is wrong, that it is valid, and nothing wider than the window; once the page
   * has come whole, as half a page is never valid.
   */
  public static void assertSound(Page page) {
    page.waitForLoadState();
    String content = page.content();
    String seen = page.viewportSize().width + DRAWN.matcher(content).replaceAll("");
    if (!SOUND.contains(seen)) {
      look(page, content);
      SOUND.add(seen);
    }
  }

  private static void look(Page page, String content) {
    assertThat(HtmlForTests.faults(content)).as(page.url()).isEmpty();
    assertThat(violations(page)).as(page.url()).isEmpty();
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .as("width of " + page.url())
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  private static String read() {
    try {
      return Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
