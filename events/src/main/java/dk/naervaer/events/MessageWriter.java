package dk.naervaer.events;

/**
 * Writes messages as JSON on one line: members in a fixed order, null ones too.
 *
 * <p>What payroll sends is written in its canonical form (instants in UTC, numbers without trailing
 * zeros), which {@link ContentHash} is taken of. What we send has instants with the offset of
 * Europe/Copenhagen and seconds always, such as {@code 2026-09-03T06:15:00+02:00}.
 */
public final class MessageWriter {

  private MessageWriter() {}

  /** The line of {@code replay} and of the API. */
  public static String json(AdvisoryLine line) {
    return JsonText.of(json -> AdvisoryJson.write(line, json));
  }

  /** The line, then {@code advisoryId} and {@code change}. */
  public static String json(AdvisoryMessage message) {
    return JsonText.of(
        json -> {
          AdvisoryJson.write(message.line(), json);
          json.text("advisoryId", message.advisoryId());
          json.text("change", message.change().word());
        });
  }

  public static String json(ReceiptMessage receipt) {
    return JsonText.of(
        json -> {
          json.text("source", receipt.source());
          json.text("id", receipt.id());
          json.text("outcome", receipt.outcome().word());
          json.text("reason", receipt.reason() == null ? null : receipt.reason().name());
        });
  }

  /** The canonical form. */
  public static String json(PayrollMessage message) {
    return JsonText.of(
        json -> {
          switch (message) {
            case AbsenceMessage absence -> PayrollJson.write(absence, json);
            case EmploymentMessage employment -> PayrollJson.write(employment, json);
          }
        });
  }

  public static String json(AnswerMessage answer) {
    return JsonText.of(
        json -> {
          json.text("id", answer.id());
          json.text("employmentId", answer.employmentId());
          json.text("question", answer.question());
          json.text("answer", answer.answer());
          json.text("answeredAt", answer.answeredAt());
        });
  }

  public static String json(TalkMessage talk) {
    return JsonText.of(
        json -> {
          json.text("id", talk.id());
          json.text("employmentId", talk.employmentId());
          json.text("kind", talk.kind());
          json.text("heldOn", talk.heldOn());
        });
  }
}
