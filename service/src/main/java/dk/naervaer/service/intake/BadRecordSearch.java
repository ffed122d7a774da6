package dk.naervaer.service.intake;

import dk.naervaer.service.casefile.EmploymentTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one bad record from stopping all others: a batch that fails is halved until the record is
 * found, and that one is refused; when even that fails, by its place in the topic alone. What the
 * database is to blame for is left to the caller.
 */
record BadRecordSearch(TakeBatch takeBatch) {
  private static final Logger LOG = LoggerFactory.getLogger(BadRecordSearch.class);

  /**
   * Takes a batch whole, or halves it until the record is found that the program fails on.
   *
   * @throws PartitionLost as {@link TakeBatch#take}
   */
  void take(Batch batch) {
    try {
      takeBatch.take(batch);
    } catch (PartitionLost e) {
      throw e;
    } catch (EmploymentTaken e) {
      // The other's is written now, and this time it is seen.
      take(batch);
    } catch (RuntimeException e) {
      if (Outage.isOne(e) || batch.records().isEmpty()) {
        throw e;
      }
      search(batch, e);
    }
  }

  private void search(Batch batch, RuntimeException failure) {
    if (!batch.isSingle()) {
      batch.halves().forEach(this::take);
      return;
    }
    Incoming bad = batch.records().getFirst();
    LOG.error("{} is refused, for the program fails on it", bad, withoutMessages(failure));
    try {
      takeBatch.refuse(batch);
    } catch (PartitionLost e) {
      throw e;
    } catch (RuntimeException e) {
      if (Outage.isOne(e)) {
        throw e;
      }
      LOG.error("{} is refused without its content", bad, withoutMessages(e));
      takeBatch.refuse(batch.bare());
    }
  }

  // Messages of exceptions can hold what the record holds; where it happened can't.
  private static RuntimeException withoutMessages(RuntimeException failure) {
    RuntimeException bare = new IllegalStateException(failure.getClass().getName());
    bare.setStackTrace(failure.getStackTrace());
    return bare;
  }
}
