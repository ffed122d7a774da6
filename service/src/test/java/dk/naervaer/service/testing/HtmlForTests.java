package dk.naervaer.service.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Lets the Nu checker, which the World Wide Web Consortium runs, read a page. */
public final class HtmlForTests {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  private final List<String> faults = new ArrayList<>();
  private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);

  private HtmlForTests() throws Exception {
    ErrorHandler handler = new Gathering();
    checker.setUpMainSchema(SCHEMA, handler);
    checker.setUpValidatorAndParsers(handler, true, false);
  }

  private static final class OncePerJvm {
    static final HtmlForTests CHECKER = start();

    private static HtmlForTests start() {
      try {
        return new HtmlForTests();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What is wrong with a page, a line each; nothing when it is valid. */
  public static List<String> faults(String html) {
    return OncePerJvm.CHECKER.check(html);
  }

  private synchronized List<String> check(String html) {
    faults.clear();
    try {
      checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(faults);
  }

  private final class Gathering implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {
      // Advice, such as on headings; the page is valid with it.
    }

    @Override
    public void error(SAXParseException error) {
      faults.add(error.getLineNumber() + ": " + error.getMessage());
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
