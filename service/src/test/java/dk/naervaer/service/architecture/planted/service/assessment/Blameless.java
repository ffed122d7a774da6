package dk.naervaer.service.architecture.planted.service.assessment;

/** Planted: what the others lean on. */
public final class Blameless {}
