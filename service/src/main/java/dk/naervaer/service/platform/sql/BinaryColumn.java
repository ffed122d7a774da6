package dk.naervaer.service.platform.sql;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A column of days, instants or ids as PostgreSQL holds them, so that neither side writes or reads
 * them as text: the driver does so for numbers and texts alone. Where a connection has not been
 * told so ({@link #ENABLED}), it goes as text.
 */
public final class BinaryColumn extends PGobject implements PGBinaryObject {
  /** The types of array, by their numbers, that the driver is to send as they are. */
  public static final String ENABLED = "1182,1185,2951";

  private static final long serialVersionUID = 1L;
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
  private static final double NANOS_IN_MICRO = 1_000;
  private static final int ABSENT = -1;
  private static final int FIRST_PLACE = 1;

  private final transient Content<?> content;

  private BinaryColumn(String type, Content<?> content) {
    this.content = content;
    setType(type);
  }

  static BinaryColumn dates(List<@Nullable LocalDate> days) {
    return new BinaryColumn(
        "_date",
        new Content<>(
            days,
            1082,
            Integer.BYTES,
            (day, out) -> out.putInt((int) EPOCH.until(day, ChronoUnit.DAYS))));
  }

  static BinaryColumn instants(List<@Nullable Instant> instants) {
    return new BinaryColumn(
        "_timestamptz",
        new Content<>(instants, 1184, Long.BYTES, (instant, out) -> out.putLong(micros(instant))));
  }

  static BinaryColumn uuids(Collection<UUID> ids) {
    return new BinaryColumn(
        "_uuid",
        new Content<>(
            new ArrayList<>(ids),
            2950,
            2 * Long.BYTES,
            (id, out) ->
                out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())));
  }

  // To the nearest, as PostgreSQL reads it from a text.
  private static long micros(Instant instant) {
    long seconds = instant.getEpochSecond() - START.getEpochSecond();
    return Math.addExact(
        Math.multiplyExact(seconds, 1_000_000L),
        (long) Math.rint(instant.getNano() / NANOS_IN_MICRO));
  }

  @Override
  public int lengthInBytes() {
    return content.length();
  }

  @Override
  public void toBytes(byte[] bytes, int offset) {
    content.write(ByteBuffer.wrap(bytes, offset, bytes.length - offset));
  }

  @Override
  public void setByteValue(byte[] value, int offset) {
    throw new UnsupportedOperationException("written, never read");
  }

  @Override
  public String getValue() {
    return content.text();
  }

  /**
   * What stands in it.
   *
   * @param element the number of the elements' type
   * @param width of an element, in bytes
   */
  private record Content<T>(
      List<? extends @Nullable T> values,
      int element,
      int width,
      BiConsumer<T, ByteBuffer> writer) {
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int DIMENSION = 2 * Integer.BYTES;

    int length() {
      if (values.isEmpty()) {
        return HEAD;
      }
      int present = (int) values.stream().filter(Objects::nonNull).count();
      return HEAD + DIMENSION + values.size() * Integer.BYTES + present * width;
    }

    void write(ByteBuffer out) {
      out.putInt(values.isEmpty() ? 0 : 1).putInt(values.contains(null) ? 1 : 0).putInt(element);
      if (!values.isEmpty()) {
        out.putInt(values.size()).putInt(FIRST_PLACE);
      }
      for (T value : values) {
        if (value == null) {
          out.putInt(ABSENT);
        } else {
          writer.accept(value, out.putInt(width));
        }
      }
    }

    String text() {
      return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
  }
}
