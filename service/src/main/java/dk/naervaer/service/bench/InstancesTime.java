package dk.naervaer.service.bench;

import java.util.List;

/**
 * What the processors have done so far for each part of several instances' work, in microseconds.
 *
 * @param programs all instances together, their compilers included
 * @param database the server and its processes
 * @param broker its process, its compiler included
 * @param payroll this process, which sends
 */
record InstancesTime(double programs, double database, double broker, double payroll) {
  private static final double MICROS = 1e6;

  /** As of now. */
  static InstancesTime of(List<Companion> instances, SharedServers servers) {
    return new InstancesTime(
        instances.stream().mapToDouble(Companion::micros).sum(),
        servers.microsOfDatabase(),
        servers.microsOfBroker(),
        ProcessorTime.secondsOfProgram() * MICROS);
  }

  /** What was done since an earlier one, for each of so many. */
  InstancesTime since(InstancesTime earlier, long times) {
    return new InstancesTime(
        (programs - earlier.programs) / times,
        (database - earlier.database) / times,
        (broker - earlier.broker) / times,
        (payroll - earlier.payroll) / times);
  }

  double total() {
    return programs + database + broker + payroll;
  }
}
