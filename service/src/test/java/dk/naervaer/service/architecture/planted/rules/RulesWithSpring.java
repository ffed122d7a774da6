package dk.naervaer.service.architecture.planted.rules;

import org.springframework.context.ApplicationContext;
import org.springframework.context.support.StaticApplicationContext;

/** Planted: a library that needs a framework. */
final class RulesWithSpring {
  ApplicationContext spring = new StaticApplicationContext();
}
