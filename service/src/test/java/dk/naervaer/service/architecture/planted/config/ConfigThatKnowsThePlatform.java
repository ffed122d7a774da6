package dk.naervaer.service.architecture.planted.config;

import dk.naervaer.service.architecture.planted.service.platform.Blameless;

/** Planted: settings that know who uses them. */
final class ConfigThatKnowsThePlatform {
  Blameless platform = new Blameless();
}
