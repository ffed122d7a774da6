package dk.naervaer.config;

import org.jspecify.annotations.Nullable;

/** A contact at the job centre. */
public record Liaison(String name, @Nullable String mail) {}
