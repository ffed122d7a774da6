package dk.naervaer.service.governance;

import java.util.Set;

/** Where a sheet is in its life. */
public enum Stage {
  DRAFT("kladde"),
  CHECKED("kontrolleret"),
  REHEARSED("prøvekørt"),
  SENT("sendt til udvalget"),
  HALF_SIGNED("underskrevet af den ene side"),
  PLANNED("planlagt"),
  IN_FORCE("gældende"),
  /** Stands until the date it was given notice to. */
  UNDER_NOTICE("opsagt"),
  REPLACED("afløst"),
  REFUSED("afvist"),
  WITHDRAWN("trukket tilbage");

  private static final Set<Stage> OPEN = Set.of(DRAFT, CHECKED, REHEARSED, SENT, HALF_SIGNED);

  private final String danish;

  Stage(String danish) {
    this.danish = danish;
  }

  /** The word people read. */
  public String danish() {
    return danish;
  }

  /** Whether its content may still change. */
  boolean isOpen() {
    return OPEN.contains(this);
  }

  boolean isWithTheCommittee() {
    return this == SENT || this == HALF_SIGNED;
  }

  boolean holds() {
    return this == IN_FORCE || this == UNDER_NOTICE;
  }
}
