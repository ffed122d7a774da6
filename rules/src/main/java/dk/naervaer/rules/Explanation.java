package dk.naervaer.rules;

import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.measure.RiskSign;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an advisory is wanted, as small data from which a sentence is rendered on reading.
 *
 * @param coreRule code of the core rule that proposed it
 * @param bookHash content hash of the rule book
 * @param level level of the sheet the row stands in: {@code lov}, {@code kommunen} or a unit's id
 * @param sheetFrom date of that sheet
 * @param line line of the row in that sheet's file
 * @param value the number in the row
 * @param period the row's period, where it has one
 * @param required what the row asks for: a day of the case, a number of spells, signs or people; of
 *     days of absence ten-thousandths
 * @param reached what was reached of it, in the same unit
 * @param signs the risk signs present; null where none are counted
 */
public record Explanation(
    String coreRule,
    String bookHash,
    String level,
    LocalDate sheetFrom,
    int line,
    Measure measure,
    int value,
    @Nullable Period period,
    int instance,
    int required,
    int reached,
    @Nullable List<RiskSign> signs) {

  static Explanation of(String coreRule, String bookHash, Measured measured) {
    SheetRow row = measured.row().row();
    return new Explanation(
        coreRule,
        bookHash,
        measured.row().level(),
        measured.row().effectiveFrom(),
        measured.row().line(),
        row.measure(),
        row.value(),
        row.period(),
        measured.instance(),
        measured.required(),
        measured.reached(),
        measured.signs().isEmpty() ? null : measured.signs());
  }
}
