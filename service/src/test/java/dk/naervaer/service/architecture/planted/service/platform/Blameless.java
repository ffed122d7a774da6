package dk.naervaer.service.architecture.planted.service.platform;

/** Planted: what the others lean on. */
public final class Blameless {}
