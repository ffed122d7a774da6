package dk.naervaer.service.architecture.planted.service.platform;

import dk.naervaer.service.architecture.planted.service.advisory.Blameless;

/** Planted: a clock with a domain. */
final class PlatformThatKnowsAdvisories {
  Blameless advisory = new Blameless();
}
