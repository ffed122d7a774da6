package dk.naervaer.service.platform.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Rows as one array per column, for {@code unnest}: however many there are, they are written or
 * asked for with one statement. The columns come in the order of the statement's parameters.
 */
public final class Columns<R> {
  private final Collection<R> rows;
  private final List<SqlArrayValue> arrays = new ArrayList<>();

  private Columns(Collection<R> rows) {
    this.rows = rows;
  }

  /** Columns of these rows. */
  public static <R> Columns<R> of(Collection<R> rows) {
    return new Columns<>(rows);
  }

  /** One column of texts, as in {@code = any(?)}. */
  public static SqlArrayValue texts(Collection<String> values) {
    return new SqlArrayValue("text", (Object[]) values.toArray(String[]::new));
  }

  public Columns<R> text(Function<R, @Nullable String> column) {
    return add("text", rows.stream().map(column).toArray(String[]::new));
  }

  /** A column whose type has no Java class here, such as {@code jsonb}, given as text. */
  public Columns<R> as(String type, Function<R, @Nullable String> column) {
    return add(type, rows.stream().map(column).toArray(String[]::new));
  }

  public Columns<R> date(Function<R, @Nullable LocalDate> column) {
    return as("date", row -> textOf(column.apply(row)));
  }

  public Columns<R> instant(Function<R, @Nullable Instant> column) {
    return as("timestamptz", row -> textOf(column.apply(row)));
  }

  public Columns<R> uuid(Function<R, UUID> column) {
    return add("uuid", rows.stream().map(column).toArray(UUID[]::new));
  }

  public Columns<R> number(ToIntFunction<R> column) {
    return add("int4", rows.stream().map(column::applyAsInt).toArray(Integer[]::new));
  }

  public Columns<R> optionalNumber(Function<R, @Nullable Integer> column) {
    return add("int4", rows.stream().map(column).toArray(Integer[]::new));
  }

  public Columns<R> bigNumber(ToLongFunction<R> column) {
    return add("int8", rows.stream().map(column::applyAsLong).toArray(Long[]::new));
  }

  public Columns<R> flag(Predicate<R> column) {
    return add("bool", rows.stream().map(column::test).toArray(Boolean[]::new));
  }

  public Columns<R> bytes(Function<R, byte[]> column) {
    return add("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }

  public Columns<R> optionalBytes(Function<R, byte @Nullable []> column) {
    return add("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }

  /** The parameters. */
  public List<SqlArrayValue> list() {
    return arrays;
  }

  // Spring does not say so, but cells may be null.
  @SuppressWarnings("NullAway")
  private Columns<R> add(String type, @Nullable Object[] values) {
    arrays.add(new SqlArrayValue(type, values));
    return this;
  }

  private static @Nullable String textOf(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
