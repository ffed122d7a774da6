package dk.naervaer.service.governance;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands against other files than those in force: that they can't be built, or that they would
 * change so many live advisories that it is asked first.
 */
record SheetObjections(BookKeeper keeper, MassChange change) {

  /**
   * An objection.
   *
   * @param message with its code
   * @param details faults, a line each
   */
  record Objection(String message, List<String> details) {}

  /** All sheets and settings with this one among them, when there is a turn to read them. */
  Checked<RulesAndConfig> with(ProposedSheet sheet) {
    return keeper.candidateInTurn(present(SheetPaths.files(sheet)));
  }

  /** Every fault there would be with this sheet among the others; in a turn too. */
  List<String> faults(ProposedSheet sheet) {
    return errors(with(sheet));
  }

  /** The same at once, for what is being adopted. */
  List<String> faultsNow(ProposedSheet sheet) {
    return errors(keeper.candidate(present(SheetPaths.files(sheet))));
  }

  /**
   * What stands against taking a sheet's rows away.
   *
   * @param confirmed whether somebody has seen the number and wants it all the same
   */
  Optional<Objection> toStopping(ProposedSheet sheet, Instant at, boolean confirmed) {
    return to(sheet, StoppedSheets.without(sheet), at, confirmed);
  }

  /**
   * What stands against the last signature: a sheet for new cases only changes nothing that stands
   * on its first day.
   *
   * @param confirmed whether somebody has seen the number and wants it all the same
   */
  Optional<Objection> toAdopting(ProposedSheet sheet, LocalDate today, boolean confirmed) {
    boolean isLast = sheet.stage() == Stage.HALF_SIGNED || sheet.isLaw();
    return sheet.runningCases() && isLast && sheet.effectiveFrom().isAfter(today)
        ? to(
            sheet,
            present(SheetPaths.files(sheet)),
            CopenhagenTime.sweepOn(sheet.effectiveFrom()),
            confirmed)
        : Optional.empty();
  }

  private Optional<Objection> to(
      ProposedSheet sheet, Map<String, byte[]> files, Instant at, boolean confirmed) {
    Checked<RulesAndConfig> next = keeper.candidate(files);
    List<String> faults = errors(next);
    if (!faults.isEmpty()) {
      return Optional.of(
          new Objection(
              new Decision.Forbidden(Refusal.HAS_FAULTS, sheet.stage()).message(), faults));
    }
    return next.use()
        .filter(_ -> !confirmed)
        .flatMap(there -> change.tooMany(there, at))
        .map(question -> new Objection(question, List.of()));
  }

  private static List<String> errors(Checked<RulesAndConfig> checked) {
    return checked.faults().stream()
        .filter(Fault::isError)
        .map(fault -> fault.line(Language.DANISH))
        .toList();
  }

  private static Map<String, byte[]> present(Map<String, byte @Nullable []> files) {
    Map<String, byte[]> present = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (bytes != null) {
            present.put(path, bytes);
          }
        });
    return present;
  }
}
