package dk.naervaer.service.architecture.planted.service.advisory;

/** Planted: a name that says nothing. */
final class AdvisoryManager {}
