package dk.naervaer.service.architecture.planted.service.delivery;

/** Planted: what the others lean on. */
public final class Blameless {}
