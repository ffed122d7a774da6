package dk.naervaer.service.architecture.planted.service.casefile;

/** Planted: what the others lean on. */
public final class Blameless {}
