package dk.naervaer.service.platform;

/**
 * The threads of the machine that carry requests. As many as there are processors is what Java
 * takes, and then two requests that reckon on two processors let nobody else be answered: a virtual
 * thread is not taken off its carrier in the midst of its work, the carrier is.
 */
public final class Carriers {
  /** More than one account has worked on at once. */
  static final int ENOUGH = 12;

  private static final String SETTING = "jdk.virtualThreadScheduler.parallelism";

  private Carriers() {}

  /** Sees to it that there are enough; before the first virtual thread begins. */
  public static void seeTo() {
    if (System.getProperty(SETTING) == null) {
      int carriers = Math.max(ENOUGH, Runtime.getRuntime().availableProcessors());
      System.setProperty(SETTING, String.valueOf(carriers));
    }
  }
}
