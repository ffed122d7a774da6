package dk.naervaer.rules.measure;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.util.List;

/** What a case's first day has fixed: its rows, its unit's calendar, landing and day count. */
public record CaseSetting(
    AbsenceCase absenceCase,
    List<EffectiveRow> rows,
    WorkCalendar calendar,
    Landing landing,
    CaseDayCount dayCount) {}
