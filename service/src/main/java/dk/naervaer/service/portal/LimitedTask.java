package dk.naervaer.service.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What costs much, or lets somebody look up many people, and so may be done only so often. */
enum LimitedTask {
  SEARCH(
      LimitSettings::search,
      "GET /adgang",
      "POST /adgang",
      "GET /api/access/**",
      "POST /api/access/about",
      "POST /indsigt",
      "POST /api/held",
      "POST /api/why-not-yet"),
  EXPORT(
      LimitSettings::export,
      "POST /indsigt/eksport",
      // Each can be a mail to the employee.
      "POST /indsigt/adgang",
      "POST /api/employee-accounts",
      "GET /om-mig/eksport",
      "GET /ark/{id}/excel",
      "GET /api/access/export/**",
      "POST /fastholdelse/eksport",
      "POST /api/liaison/exports",
      "POST /api/liaison/receipts",
      "POST /api/open-absences/compare"),
  CHECK(
      LimitSettings::check,
      "POST /ark/{id}/celler",
      "POST /ark/{id}/kontrol",
      "POST /ark/{id}/excel",
      "POST /api/sheets/{id}/check"),
  REHEARSAL(
      LimitSettings::rehearsal,
      "POST /ark/{id}/proev",
      "POST /api/sheets/{id}/rehearse",
      "POST /graenser/proev",
      "POST /api/thresholds/rehearse");

  private final ToIntFunction<LimitSettings> aMinute;
  private final List<Address> addresses;

  private record Address(HttpMethod method, PathPattern path) {
    static Address of(String text) {
      String[] parts = text.split(" ", 2);
      return new Address(
          HttpMethod.valueOf(parts[0]), PathPatternParser.defaultInstance.parse(parts[1]));
    }

    boolean is(String method, PathContainer path) {
      // HEAD costs what GET costs.
      boolean asks =
          this.method.matches(method)
              || this.method == HttpMethod.GET && HttpMethod.HEAD.matches(method);
      return asks && this.path.matches(path);
    }
  }

  LimitedTask(ToIntFunction<LimitSettings> aMinute, String... addresses) {
    this.aMinute = aMinute;
    this.addresses = Arrays.stream(addresses).map(Address::of).toList();
  }

  int aMinute(LimitSettings settings) {
    return aMinute.applyAsInt(settings);
  }

  /** What a request is for; empty when it is none of these. The narrowest address counts. */
  static Optional<LimitedTask> of(String method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return Arrays.stream(values())
        .flatMap(task -> task.addresses.stream().map(address -> new Found(task, address)))
        .filter(found -> found.address().is(method, asked))
        .min((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.path(), b.path()))
        .map(Found::task);
  }

  private record Found(LimitedTask task, Address address) {
    PathPattern path() {
      return address.path();
    }
  }
}
