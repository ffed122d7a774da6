package dk.naervaer.service.platform.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf this thread asks the database. A request asks on behalf of whoever is logged in,
 * in the role {@code portal}, which only reads and only within a {@link Horizon}. Whatever the
 * program does by itself, and every transaction, is the role {@code worker}'s.
 */
public final class OnBehalf {
  private static final ThreadLocal<@Nullable Supplier<Horizon>> ASKER = new ThreadLocal<>();

  private OnBehalf() {}

  /** Ends what was begun, and goes back to what was before it. */
  public static final class Scope implements AutoCloseable {
    private final @Nullable Supplier<Horizon> before;

    private Scope(@Nullable Supplier<Horizon> before) {
      this.before = before;
    }

    @Override
    public void close() {
      if (before == null) {
        ASKER.remove();
      } else {
        ASKER.set(before);
      }
    }
  }

  /** From here on this thread asks within a horizon, which is asked for when it is first needed. */
  public static Scope of(Supplier<Horizon> horizon) {
    Scope scope = new Scope(ASKER.get());
    ASKER.set(horizon);
    return scope;
  }

  /** From here on this thread asks for the program itself. */
  public static Scope theProgram() {
    Scope scope = new Scope(ASKER.get());
    ASKER.remove();
    return scope;
  }

  /** Does a piece of work for the program itself, whoever asks for it. */
  public static <T extends @Nullable Object> T theProgram(Supplier<T> work) {
    try (Scope _ = theProgram()) {
      return work.get();
    }
  }

  /** Whose horizon holds on this thread; null when it is the program that asks. */
  public static @Nullable Supplier<Horizon> asker() {
    return ASKER.get();
  }
}
