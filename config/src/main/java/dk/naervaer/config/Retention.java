package dk.naervaer.config;

/**
 * How long what is known about employees is kept, in whole months.
 *
 * @param facts absences, talks, answers and what was advised, after the last day of the case
 * @param leavers the employment itself, after its last day
 * @param mails after they were written
 * @param notices letters and summonses to employees, after they were made
 * @param records held and refused records that nobody has settled, after they came
 * @param accesses who has looked at whom, after it was done
 */
public record Retention(
    int facts, int leavers, int mails, int notices, int records, int accesses) {}
