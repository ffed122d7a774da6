package dk.naervaer.rules.measure;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.util.List;

/** What a case's first day has fixed: its rows, its unit's calendar, and when each step falls. */
public record CaseSetting(
    AbsenceCase absenceCase, List<EffectiveRow> rows, WorkCalendar calendar, StepPlan plan) {}
