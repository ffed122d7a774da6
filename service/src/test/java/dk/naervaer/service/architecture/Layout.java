package dk.naervaer.service.architecture;

import java.util.Arrays;

/** Where the parts of a program stand below {@code base}: the real one, or the planted one. */
record Layout(String base) {

  static final Layout REAL = new Layout("dk.naervaer");
  static final Layout PLANTED = new Layout("dk.naervaer.service.architecture.planted");

  /** A module with all that is in it. */
  String module(String name) {
    return base + "." + name + "..";
  }

  /** Packages of the service with all that is in them. */
  String[] service(String... names) {
    return Arrays.stream(names).map(name -> module("service." + name)).toArray(String[]::new);
  }

  String all() {
    return base + "..";
  }
}
