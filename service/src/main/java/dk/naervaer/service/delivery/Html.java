package dk.naervaer.service.delivery;

/** Text as it may stand in HTML. */
public final class Html {
  private Html() {}

  /** The text with everything escaped that HTML would read. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
