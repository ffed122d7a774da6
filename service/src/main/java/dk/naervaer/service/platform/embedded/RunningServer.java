package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that is to run until it is closed: one that goes down by itself, killed or for want
 * of room on the disk, is started again, and again until that succeeds.
 */
final class RunningServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final PostgresCluster cluster;
  private final Thread thread;
  private Postmaster postmaster;
  private Watch watch;
  private boolean closed;

  /** Starts a server on the cluster's files and waits until it is ready. */
  RunningServer(PostgresCluster cluster) {
    this.cluster = cluster;
    this.postmaster = cluster.launch();
    this.watch = Watch.over(postmaster);
    this.thread = Thread.ofPlatform().daemon().name("postgres-care").start(this::care);
  }

  private void care() {
    while (true) {
      try {
        Thread.sleep(LOOK);
        if (isDown()) {
          revive();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // Whatever it is: nobody else would start the server again.
        LOG.error("PostgreSQL can't be looked after now: {}", e.getClass().getSimpleName());
      }
    }
  }

  private synchronized boolean isDown() {
    return !closed && !postmaster.runs();
  }

  private synchronized void revive() {
    if (closed) {
      return;
    }
    LOG.error("PostgreSQL went down by itself and is started again");
    try {
      // The watch ends with the server it was for, and a note that server left would stop the next.
      watch.close();
      Postmaster.on(cluster.data()).ifPresent(Postmaster::stop);
      postmaster = cluster.launch();
      watch = Watch.over(postmaster);
    } catch (StartRefused e) {
      LOG.error("That failed: {}", e.getMessage());
    }
  }

  /** Ends what is running, writes out and stops. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      postmaster.stop();
      watch.close();
    }
    thread.interrupt();
  }
}
