package dk.naervaer.service.architecture.planted.service.inbox;

/** Planted: what the others lean on. */
public final class Blameless {}
