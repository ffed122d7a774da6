package dk.naervaer.events;

/** The canonical form of what payroll sends; a change of it would change every stored hash. */
final class PayrollJson {

  private PayrollJson() {}

  static void write(AbsenceMessage absence, JsonText json) {
    json.text("absenceId", absence.absenceId());
    json.number("revision", absence.revision());
    json.text("employeeId", absence.employeeId());
    json.text("employmentId", absence.employmentId());
    json.text("type", absence.type());
    json.text("firstDay", absence.firstDay());
    json.text("lastDay", absence.lastDay());
    json.objects("degrees", absence.degrees(), degree -> write(degree, json));
    json.text("status", absence.status());
    json.text("registeredAt", absence.registeredAt());
  }

  static void write(EmploymentMessage employment, JsonText json) {
    json.text("employeeId", employment.employeeId());
    json.text("employmentId", employment.employmentId());
    json.number("revision", employment.revision());
    json.text("validFrom", employment.validFrom());
    json.text("workUnit", employment.workUnit());
    json.text("name", employment.name());
    json.text("hiredOn", employment.hiredOn());
    json.text("leftOn", employment.leftOn());
    json.number("weeklyHours", employment.weeklyHours());
    json.text("residenceMunicipality", employment.residenceMunicipality());
    json.text("leaderId", employment.leaderId());
    json.object("contact", employment.contact(), contact -> json.text("mail", contact.mail()));
    json.bool("noContact", employment.noContact());
  }

  private static void write(Degree degree, JsonText json) {
    json.text("from", degree.from());
    json.number("percent", degree.percent());
  }
}
