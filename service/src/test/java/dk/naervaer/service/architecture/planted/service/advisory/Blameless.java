package dk.naervaer.service.architecture.planted.service.advisory;

/** Planted: what the others lean on. */
public final class Blameless {}
