package dk.naervaer.service.demo;

/**
 * A demo that is wanted.
 *
 * @param payroll what is sent
 * @param progress where it is told how far that is
 */
record DemoPlan(Payroll payroll, ProgressLog progress) {}
