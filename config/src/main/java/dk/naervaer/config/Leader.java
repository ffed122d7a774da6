package dk.naervaer.config;

import org.jspecify.annotations.Nullable;

/** The leader of a work unit. */
public record Leader(String id, String name, @Nullable String mail) {}
