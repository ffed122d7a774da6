package dk.naervaer.service.portal;

import org.jspecify.annotations.Nullable;

/** A browser's family: all that is kept of what a browser tells of itself. */
public enum Browser {
  FIREFOX("Firefox"),
  CHROME("Chrome"),
  SAFARI("Safari"),
  EDGE("Edge"),
  OTHER(null);

  private final @Nullable String brand;

  Browser(@Nullable String brand) {
    this.brand = brand;
  }

  /** What it is called in every language; null for none of those that are told apart. */
  public @Nullable String brand() {
    return brand;
  }

  // Nearly all call themselves Safari, and most of those Chrome.
  static Browser of(@Nullable String agent) {
    if (agent == null || agent.contains("OPR/")) {
      return OTHER;
    }
    if (agent.contains("Edg/") || agent.contains("EdgA/") || agent.contains("EdgiOS/")) {
      return EDGE;
    }
    if (agent.contains("Firefox/") || agent.contains("FxiOS/")) {
      return FIREFOX;
    }
    if (agent.contains("Chrome/") || agent.contains("CriOS/")) {
      return CHROME;
    }
    return agent.contains("Safari/") ? SAFARI : OTHER;
  }
}
