package dk.naervaer.service.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The names of the topics, setting {@code naervaer.topics.*} (design §5).
 *
 * @param absence payroll's absences, in
 * @param employment payroll's employments, in
 * @param advisory advisories, out
 * @param receipt one per record that came in, out
 */
@ConfigurationProperties("naervaer.topics")
public record Topics(String absence, String employment, String advisory, String receipt) {

  /** The two that payroll writes to. */
  public List<String> inputs() {
    return List.of(absence, employment);
  }

  /** The two that we write to, besides the dead letters. */
  public List<String> outputs() {
    return List.of(advisory, receipt);
  }

  /** Where the refused records of an input go. */
  public String deadLetters(String input) {
    return input + "-dlt";
  }
}
