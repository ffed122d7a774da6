package dk.naervaer.rules.fault;

/** A language faults can be told in. */
public enum Language {
  DANISH,
  ENGLISH
}
