package dk.naervaer.service.casefile;

/**
 * How much payroll has not told; the ordinary rule holds meanwhile.
 *
 * @param hiredOn running employments without a day of hiring
 * @param residence the same without a municipality of residence
 * @param weeklyHours the same without hours
 * @param percentage open partial absences without a percentage
 */
public record MissingData(long hiredOn, long residence, long weeklyHours, long percentage) {}
