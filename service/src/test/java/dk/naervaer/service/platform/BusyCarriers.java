package dk.naervaer.service.platform;

import java.time.Duration;

/** Tells how long a short piece of work waits while others reckon, in milliseconds. */
final class BusyCarriers {
  private static final long RECKONS = Duration.ofSeconds(6).toNanos();

  private BusyCarriers() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length == 0) {
      Carriers.seeTo();
    }
    int others = arguments.length == 0 ? Carriers.ENOUGH - 2 : Integer.parseInt(arguments[0]);
    for (int i = 0; i < others; i++) {
      Thread.ofVirtual().start(BusyCarriers::reckon);
    }
    Thread.sleep(200);
    long begun = System.nanoTime();
    Thread.ofVirtual().start(() -> {}).join();
    System.out.println("waited " + Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }

  private static void reckon() {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < RECKONS) {
      Thread.onSpinWait();
    }
  }
}
