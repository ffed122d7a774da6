package dk.naervaer.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The members of an employment, as they come. */
final class EmploymentDraft implements Draft<EmploymentMessage> {

  private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);
  private static final int DIGITS_OF_A_MUNICIPALITY = 4;

  private @Nullable String employeeId;
  private @Nullable String employmentId;
  private int revision;
  private @Nullable LocalDate validFrom;
  private @Nullable String workUnit;
  private @Nullable String name;
  private @Nullable LocalDate hiredOn;
  private @Nullable LocalDate leftOn;
  private @Nullable BigDecimal weeklyHours;
  private @Nullable String residenceMunicipality;
  private @Nullable String leaderId;
  private @Nullable Contact contact;
  private @Nullable Boolean noContact;

  @Override
  public void member(String member, JsonCursor value) {
    switch (member) {
      case "employeeId" -> employeeId = value.id();
      case "employmentId" -> employmentId = value.id();
      case "revision" -> revision = value.revision();
      case "validFrom" -> validFrom = value.day(Bounds.FIRST_YEAR_OF_EMPLOYMENT);
      case "workUnit" -> workUnit = value.id();
      case "name" -> name = value.text(Bounds.LONGEST_NAME);
      case "hiredOn" -> hiredOn = value.day(Bounds.FIRST_YEAR_OF_EMPLOYMENT);
      case "leftOn" -> leftOn = value.day(Bounds.FIRST_YEAR_OF_EMPLOYMENT);
      case "weeklyHours" -> weeklyHours = value.number(BigDecimal.ZERO, HOURS_OF_A_WEEK);
      case "residenceMunicipality" -> residenceMunicipality = municipality(value);
      case "leaderId" -> leaderId = value.id();
      case "contact" -> contact = value.object(ContactDraft::new);
      case "noContact" -> noContact = value.bool();
      default -> value.skip();
    }
  }

  @Override
  public EmploymentMessage finish(JsonCursor object) {
    if (hiredOn != null && leftOn != null && leftOn.isBefore(hiredOn)) {
      throw object.under("leftOn", Reason.DATES);
    }
    return new EmploymentMessage(
        object.require(employeeId, "employeeId"),
        object.require(employmentId, "employmentId"),
        object.require(revision == 0 ? null : revision, "revision"),
        validFrom,
        object.require(workUnit, "workUnit"),
        name,
        hiredOn,
        leftOn,
        weeklyHours,
        residenceMunicipality,
        leaderId,
        contact,
        noContact != null && noContact);
  }

  private static @Nullable String municipality(JsonCursor value) {
    String digits = value.id();
    if (digits != null && !isMunicipality(digits)) {
      throw value.here(Reason.SCHEMA);
    }
    return digits;
  }

  private static boolean isMunicipality(String text) {
    return text.length() == DIGITS_OF_A_MUNICIPALITY
        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }
}
