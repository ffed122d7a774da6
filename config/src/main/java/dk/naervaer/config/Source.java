package dk.naervaer.config;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Severity;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** A settings file in which faults are found. */
record Source(String file, Faults faults) {

  void error(
      String code,
      @Nullable Integer line,
      @Nullable String key,
      @Nullable String found,
      String danish,
      String english) {
    faults.add(new Fault(code, Severity.ERROR, file, line, key, found, danish, english));
  }

  void warning(
      String code,
      @Nullable Integer line,
      @Nullable String key,
      @Nullable String found,
      String danish,
      String english) {
    faults.add(new Fault(code, Severity.WARNING, file, line, key, found, danish, english));
  }

  /** The line a node begins on, the first being 1. */
  static @Nullable Integer line(Node node) {
    return node.getStartMark().map(Mark::getLine).map(zeroBased -> zeroBased + 1).orElse(null);
  }
}
