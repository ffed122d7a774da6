package dk.naervaer.service.architecture.planted.rules;

/** Planted: what the others lean on. */
public final class Blameless {}
