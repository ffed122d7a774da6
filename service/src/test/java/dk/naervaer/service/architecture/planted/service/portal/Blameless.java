package dk.naervaer.service.architecture.planted.service.portal;

/** Planted: what the others lean on. */
public final class Blameless {}
