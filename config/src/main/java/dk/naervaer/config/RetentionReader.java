package dk.naervaer.config;

import java.util.function.Supplier;

/** Reads {@code retention.yaml}; what isn't there is as shipped. */
final class RetentionReader {
  /** No sheet counts farther back, and a rehearsal plays a year on top. */
  private static final int LEAST_FACTS = 36;

  /** The database itself lets nothing younger go. */
  private static final int LEAST_ACCESSES = 24;

  private static final int MOST = 240;

  private final Section file;

  private RetentionReader(Section file) {
    this.file = file;
  }

  /** The settings of a file, the rest as shipped. */
  static Retention read(Section file) {
    return new RetentionReader(file).read(ShippedConfig::retention);
  }

  /** The shipped file, which holds every key. */
  static Retention readWhole(Section file) {
    return new RetentionReader(file)
        .read(
            () -> {
              throw new IllegalStateException("the shipped retention.yaml lacks a key");
            });
  }

  private Retention read(Supplier<Retention> shipped) {
    file.allow(
        "facts-months",
        "leavers-months",
        "mails-months",
        "notices-months",
        "records-months",
        "accesses-months");
    return new Retention(
        months("facts-months", LEAST_FACTS, () -> shipped.get().facts()),
        months("leavers-months", LEAST_FACTS, () -> shipped.get().leavers()),
        months("mails-months", 3, () -> shipped.get().mails()),
        months("notices-months", 3, () -> shipped.get().notices()),
        months("records-months", 1, () -> shipped.get().records()),
        months("accesses-months", LEAST_ACCESSES, () -> shipped.get().accesses()));
  }

  private int months(String key, int least, Supplier<Integer> otherwise) {
    return file.value(key).flatMap(value -> value.whole(least, MOST)).orElseGet(otherwise);
  }
}
