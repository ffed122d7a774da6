package dk.naervaer.service.architecture.planted.service.advisory;

import dk.naervaer.service.architecture.planted.service.inbox.Blameless;

/** Planted: an advisory that waits for somebody to read it. */
final class AdvisoryThatKnowsTheInbox {
  Blameless inbox = new Blameless();
}
