package dk.naervaer.service.casefile;

import java.time.LocalDate;

/**
 * How far back all is over about an employment: nothing that began by that day lasts beyond it.
 *
 * @param until the last such day
 * @param left whether the employment itself was over by the day asked about
 */
public record ClosedUntil(String employeeId, String employmentId, LocalDate until, boolean left) {
  @Override
  public String toString() {
    return "ClosedUntil[" + until + "]";
  }
}
