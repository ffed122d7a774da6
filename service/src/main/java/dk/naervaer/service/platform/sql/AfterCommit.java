package dk.naervaer.service.platform.sql;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what may only happen when a transaction has come to stay, such as counting its work. */
public final class AfterCommit {
  private AfterCommit() {}

  /** Runs a piece of work when the running transaction has committed, never when it has not. */
  public static void run(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
