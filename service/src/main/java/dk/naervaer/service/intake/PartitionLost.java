package dk.naervaer.service.intake;

/** Somebody else has worked on a partition that we took for ours: nothing of the batch may stay. */
final class PartitionLost extends RuntimeException {
  PartitionLost() {
    super("another reader has moved the offsets");
  }
}
