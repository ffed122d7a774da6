package dk.naervaer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.config.Committee.Side;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationTest {
  @TempDir Path root;
  private Organisation organisation;

  @BeforeEach
  void read() {
    organisation =
        read(
            """
            municipality: {code: "0851", name: Aalborg}
            workUnits:
              - {id: nat, name: Natholdet, parent: nord, workdays: every-day}
              - id: nord
                name: Plejecenter Nord
                parent: aeldre
                leader: {id: L2, name: Lene, mail: lene@example.org}
                deputies:
                  - {id: L3, name: Stine, mail: stine@example.org, from: 2026-07-01, to: 2026-07-31}
                localDaysOff: []
              - id: aeldre
                name: Ældre
                parent: kommunen
                landing: previous-working-day
                leader: {id: L1, name: Anders, mail: anders@example.org}
                liaison: {name: Frank, mail: frank@example.org}
              - {id: kommunen, name: Aalborg, localDaysOff: [2026-12-24, 2026-06-05]}
            liaisons:
              - {municipality: "0851", name: Jobcenter Aalborg, mail: job@example.org}
            committees:
              - id: med-nord
                name: MED Nord
                workUnits: [nord, nat]
                members:
                  - {id: L2, name: Lene, mail: lene@example.org, side: leader}
                  - {id: T1, name: Tove, mail: tove@example.org, side: employee}
            """);
  }

  @Test
  void aUnitsSheetsAreThoseOfTheWayDownToIt() {
    assertThat(organisation.profileOf("nat").chain())
        .containsExactly("kommunen", "aeldre", "nord", "nat");
    assertThat(organisation.profileOf("kommunen").chain()).containsExactly("kommunen");
  }

  @Test
  void whatAUnitDoesNotSayItInherits() {
    WorkUnitProfile night = organisation.profileOf("nat");
    WorkUnitProfile area = organisation.profileOf("aeldre");

    assertThat(night.landing()).isEqualTo(Landing.PREVIOUS_WORKING_DAY);
    assertThat(night.workdays()).isEqualTo(Workdays.EVERY_DAY);
    assertThat(night.localDaysOff()).isEmpty();
    assertThat(area.workdays()).isEqualTo(Workdays.MONDAY_TO_FRIDAY);
    assertThat(area.localDaysOff())
        .containsExactly(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 12, 24));
    assertThat(organisation.profileOf("kommunen").landing()).isNull();
  }

  @Test
  void theNearestLeaderAndLiaisonAboveAnswerForAUnit() {
    assertThat(organisation.leaderOf("nat").map(Leader::id)).contains("L2");
    assertThat(organisation.leaderAbove("nord").map(Leader::id)).contains("L1");
    assertThat(organisation.leaderOf("kommunen")).isEmpty();
    assertThat(organisation.leaderAbove("kommunen")).isEmpty();
    assertThat(organisation.liaisonOf("nat").map(Liaison::name)).contains("Frank");
    assertThat(organisation.leaderOf("ukendt")).isEmpty();
  }

  @Test
  void aDeputyStandsInFromFirstToLastDay() {
    Deputy deputy = organisation.find("nord").orElseThrow().deputies().getFirst();

    assertThat(deputy.standsInOn(LocalDate.of(2026, 6, 30))).isFalse();
    assertThat(deputy.standsInOn(LocalDate.of(2026, 7, 1))).isTrue();
    assertThat(deputy.standsInOn(LocalDate.of(2026, 7, 31))).isTrue();
    assertThat(deputy.standsInOn(LocalDate.of(2026, 8, 1))).isFalse();
  }

  @Test
  void aMunicipalityOfResidenceHasItsLiaison() {
    assertThat(organisation.liaisonOfMunicipality("0851").map(Liaison::mail))
        .contains("job@example.org");
    assertThat(organisation.liaisonOfMunicipality("0101")).isEmpty();
  }

  @Test
  void aCommitteeHasUnitsAndTwoSides() {
    Committee committee = organisation.committees().getFirst();

    assertThat(committee.workUnits()).containsExactly("nord", "nat");
    assertThat(committee.members())
        .extracting(Committee.Member::side)
        .containsExactly(Side.LEADER, Side.EMPLOYEE);
  }

  @Test
  void anUnknownUnitIsNotThere() {
    assertThat(organisation.find("ukendt")).isEmpty();
    assertThatThrownBy(() -> organisation.profileOf("ukendt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ukendt");
  }

  @Test
  void withoutATopUnitsHangUnderTheMunicipality() {
    Organisation flat = read("workUnits: [{id: a}, {id: b, parent: a}, {id: c, parent: kommunen}]");

    assertThat(flat.profileOf("b").chain()).containsExactly("kommunen", "a", "b");
    assertThat(flat.profileOf("c").chain()).containsExactly("kommunen", "c");
    assertThat(flat.workUnits())
        .extracting(WorkUnit::id)
        .containsExactly("kommunen", "a", "b", "c");
  }

  @Test
  void sixLevelsAreDeepEnough() {
    Organisation deep =
        read(
            """
            workUnits:
              - {id: kommunen}
              - {id: a2, parent: kommunen}
              - {id: a3, parent: a2}
              - {id: a4, parent: a3}
              - {id: a5, parent: a4}
              - {id: a6, parent: a5}
            """);

    assertThat(deep.profileOf("a6").chain()).hasSize(6);
  }

  @Test
  void chainsNameEveryUnit() {
    assertThat(organisation.chains())
        .containsOnlyKeys("nat", "nord", "aeldre", "kommunen")
        .containsEntry("aeldre", List.of("kommunen", "aeldre"));
  }

  private Organisation read(String text) {
    return new SettingsFolder(root)
        .write("organisation.yaml", text)
        .read()
        .orThrow()
        .organisation();
  }
}
