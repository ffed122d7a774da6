package dk.naervaer.service.portal.screen;

import dk.naervaer.config.MailLanguage;
import java.util.Locale;

/** The language a page is read in, as settings have it. */
final class PageLanguage {
  private PageLanguage() {}

  static MailLanguage of(Locale reader) {
    return reader.getLanguage().equals("en") ? MailLanguage.ENGLISH : MailLanguage.DANISH;
  }
}
