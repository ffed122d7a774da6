package dk.naervaer.config;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.facts.AbsenceKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbsenceTypesTest {
  @TempDir Path root;
  private AbsenceTypes types;

  @BeforeEach
  void read() {
    types =
        new SettingsFolder(root)
            .write(
                "absence-types.yaml",
                """
                - {code: "790", counts-as: own-sickness}
                - {code: 526, counts-as: partial-sickness}
                - {code: "790", counts-as: leave, system: /opus, from: 2024-01-01, to: 2024-12-31}
                - {code: "790", counts-as: counts-apart, system: /opus, from: 2026-01-01}
                - {code: "SY", counts-as: section-56, system: /sd}
                """)
            .read()
            .orThrow()
            .absenceTypes();
  }

  @Test
  void aCodeCountsAsItsMappingSays() {
    assertThat(kind("790", null, "2026-03-01")).contains(AbsenceKind.OWN_SICKNESS);
    assertThat(kind("526", "/opus", "2026-03-01")).contains(AbsenceKind.PARTIAL_SICKNESS);
  }

  @Test
  void thePayrollSystemsOwnMappingGoesFirst() {
    assertThat(kind("790", "/opus", "2026-03-01")).contains(AbsenceKind.COUNTS_APART);
    assertThat(kind("790", "/sd", "2026-03-01")).contains(AbsenceKind.OWN_SICKNESS);
  }

  @Test
  void aMappingHoldsFromItsFirstToItsLastDay() {
    assertThat(kind("790", "/opus", "2023-12-31")).contains(AbsenceKind.OWN_SICKNESS);
    assertThat(kind("790", "/opus", "2024-01-01")).contains(AbsenceKind.LEAVE);
    assertThat(kind("790", "/opus", "2024-12-31")).contains(AbsenceKind.LEAVE);
    assertThat(kind("790", "/opus", "2025-01-01")).contains(AbsenceKind.OWN_SICKNESS);
    assertThat(kind("790", "/opus", "2026-01-01")).contains(AbsenceKind.COUNTS_APART);
  }

  @Test
  void anUnknownCodeIsNeverGuessed() {
    assertThat(kind("791", null, "2026-03-01")).isEmpty();
    assertThat(kind("SY", null, "2026-03-01")).isEmpty();
    assertThat(kind("SY", "/opus", "2026-03-01")).isEmpty();
    assertThat(kind("SY", "/sd", "2026-03-01")).contains(AbsenceKind.SECTION_56);
  }

  private Optional<AbsenceKind> kind(String code, @Nullable String source, String day) {
    return types.kindOf(code, source, LocalDate.parse(day));
  }
}
