package dk.naervaer.service.demo.payroll;

import java.util.List;

/**
 * Random numbers that come out the same on every machine and with every Java (SplitMix64). Dice of
 * another purpose or another key are independent, so that a change in one place leaves all others
 * as they were.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, String purpose, long... keys) {
    long state = mixed(seed + STEP);
    for (int i = 0; i < purpose.length(); i++) {
      state = mixed(state + STEP ^ purpose.charAt(i));
    }
    for (long key : keys) {
      state = mixed(state + STEP ^ key);
    }
    return new Dice(state);
  }

  /** The next 64 bits. */
  long bits() {
    state += STEP;
    return mixed(state);
  }

  /** From 0 on, below 1. */
  double roll() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** True in this share of all rolls. */
  boolean chance(double share) {
    return roll() < share;
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + (int) (roll() * (high - low + 1));
  }

  <T> T pick(List<T> among) {
    return among.get(between(0, among.size() - 1));
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
