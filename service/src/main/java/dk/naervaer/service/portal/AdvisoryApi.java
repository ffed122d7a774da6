package dk.naervaer.service.portal;

import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.inbox.Sight;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The advisories as the lines of {@code replay}. */
@RestController
class AdvisoryApi {
  private final Sight sight;

  AdvisoryApi(Sight sight) {
    this.sight = sight;
  }

  /** Every advisory the caller may see, sorted by employee, due day and rule. */
  @GetMapping(path = "/api/advisories", produces = MediaType.APPLICATION_JSON_VALUE)
  String advisories(Caller caller) {
    return sight.lines(caller, AdvisoryQuery.all()).stream()
        .map(MessageWriter::json)
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }
}
