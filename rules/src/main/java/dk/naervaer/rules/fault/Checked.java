package dk.naervaer.rules.fault;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read, together with what is wrong with it.
 *
 * @param value null when an error keeps it from being used
 * @param faults errors and warnings, in order of file and row, at most {@link Faults#MOST}
 * @param <T> what was read
 */
public record Checked<T>(@Nullable T value, List<Fault> faults) {

  /** Whether it can be used; warnings don't hinder. */
  public boolean usable() {
    return value != null && faults.stream().noneMatch(Fault::isError);
  }

  /** What was read, if it can be used. */
  public Optional<T> use() {
    return usable() ? Optional.ofNullable(value) : Optional.empty();
  }

  /**
   * What was read.
   *
   * @throws IllegalStateException with every fault, if it can't be used
   */
  public T orThrow() {
    return use()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    String.join(
                        "\n", faults.stream().map(it -> it.line(Language.ENGLISH)).toList())));
  }
}
