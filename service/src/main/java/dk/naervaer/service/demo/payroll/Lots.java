package dk.naervaer.service.demo.payroll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shares rare things out evenly: each year every post draws its own slice of the range from 0 to 1,
 * so that of 290 posts 12 % are 35 posts every year. With dice alone one long illness more or less
 * would carry the small municipality far from its average. Not for several threads.
 */
final class Lots {
  private final long seed;
  private final int posts;
  private final Map<String, int[]> ranks = new HashMap<>();

  Lots(long seed, int posts) {
    this.seed = seed;
    this.posts = posts;
  }

  long seed() {
    return seed;
  }

  /** This post's number in that year, from 0 on, below 1; no two posts share a slice. */
  double draw(String purpose, int year, int post) {
    double within = Dice.of(seed, purpose + "/within", year, post).roll();
    return (rank(purpose, year, post) + within) / posts;
  }

  /** What stays with a post through all years. */
  double draw(String purpose, int post) {
    return draw(purpose, Integer.MIN_VALUE, post);
  }

  /** How many posts drew a lower number, from 0 on. */
  int rank(String purpose, int year, int post) {
    return ranks.computeIfAbsent(purpose + year, _ -> shuffled(purpose, year))[post];
  }

  private int[] shuffled(String purpose, int year) {
    Map<Integer, Long> drawn = new HashMap<>();
    IntStream.range(0, posts)
        .forEach(post -> drawn.put(post, Dice.of(seed, purpose, year, post).bits()));
    List<Integer> order =
        drawn.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    int[] rank = new int[posts];
    IntStream.range(0, posts).forEach(place -> rank[order.get(place)] = place);
    return rank;
  }
}
