package dk.naervaer.service.architecture.planted.service.delivery;

import dk.naervaer.service.architecture.planted.service.portal.Blameless;

/** Planted: a delivery made for one page. */
final class DeliveryThatKnowsThePortal {
  Blameless page = new Blameless();
}
