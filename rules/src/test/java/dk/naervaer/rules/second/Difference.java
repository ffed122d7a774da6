package dk.naervaer.rules.second;

import java.util.List;

/** A world in which the two calculations differ, to be read by a person. */
record Difference(World world, List<String> first, List<String> second) {

  String words() {
    return """
    %s
    only the rule book:
      %s
    only the second calculation:
      %s
    """
        .formatted(Readable.of(world), lines(first, second), lines(second, first));
  }

  private static String lines(List<String> of, List<String> without) {
    return String.join("\n  ", of.stream().filter(line -> !without.contains(line)).toList());
  }
}
