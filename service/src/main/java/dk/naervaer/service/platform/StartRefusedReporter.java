package dk.naervaer.service.platform;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a refused start in its one line, where Spring would add a page of stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartRefusedReporter implements SpringBootExceptionReporter {
  private static final Logger LOG = LoggerFactory.getLogger(StartRefusedReporter.class);

  @Override
  public boolean reportException(Throwable failure) {
    Optional<StartRefused> refused = StartRefused.in(failure);
    refused.ifPresent(line -> LOG.error(line.getMessage()));
    return refused.isPresent();
  }
}
