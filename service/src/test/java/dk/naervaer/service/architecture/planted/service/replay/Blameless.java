package dk.naervaer.service.architecture.planted.service.replay;

/** Planted: what the others lean on. */
public final class Blameless {}
