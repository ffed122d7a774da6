package dk.naervaer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Thresholds;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No setting takes over on a day that the others don't know of. */
class SettingChangesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final List<LocalDate> days = new ArrayList<>();

  @Test
  void everySettingTellsWhenItChanges() throws ReflectiveOperationException {
    Thresholds thresholds = (Thresholds) changing(Thresholds.shipped());

    assertThat(days).as("settings").hasSizeGreaterThan(10);
    assertThat(thresholds.changes()).containsExactlyInAnyOrderElementsOf(days);
  }

  /** The same settings, each with a day of its own on which it is said anew. */
  private Record changing(Record shipped) throws ReflectiveOperationException {
    RecordComponent[] components = shipped.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object value = components[i].getAccessor().invoke(shipped);
      values[i] = value instanceof Dated<?> dated ? changing(dated) : changing((Record) value);
    }
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return shipped.getClass().getDeclaredConstructor(types).newInstance(values);
  }

  private <T> Dated<T> changing(Dated<T> dated) {
    LocalDate day = FIRST.plusDays(days.size());
    days.add(day);
    T value = dated.on(FIRST);
    return Dated.of(new TreeMap<>(Map.of(LocalDate.of(1900, 1, 1), value, day, value)));
  }
}
