package dk.naervaer.service.architecture.planted.service.intake;

/** Planted: what the others lean on. */
public final class Blameless {}
