package dk.naervaer.config;

import dk.naervaer.config.Staff.Office;
import dk.naervaer.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code staff}: HR, payroll and whoever else serves the municipality. */
final class StaffReader {
  private static final List<String> OFFICES =
      Arrays.stream(Office.values()).map(Office::word).toList();

  private StaffReader() {}

  static List<Staff> read(Section file, Set<String> units) {
    return file.list("staff", section -> staff(section, units));
  }

  private static Optional<Staff> staff(Section section, Set<String> units) {
    section.allow("id", "name", "mail", "role", "workUnits");
    Optional<String> id = section.required("id");
    Optional<Office> office = section.requiredWord("role", Office::ofWord, OFFICES);
    String mail = Mail.of(section).orElse(null);
    String name = section.text("name").orElse(id.orElse(""));
    List<String> named = new ArrayList<>();
    section.items("workUnits").forEach(item -> UnitIds.known(item, units).ifPresent(named::add));
    List<String> where = named.isEmpty() ? List.of(Sheet.MUNICIPALITY) : List.copyOf(named);
    return id.isPresent() && office.isPresent()
        ? Optional.of(new Staff(id.get(), name, mail, office.get(), where))
        : Optional.empty();
  }
}
