package dk.naervaer.service.architecture.planted.events;

/** Planted: what the others lean on. */
public final class Blameless {}
