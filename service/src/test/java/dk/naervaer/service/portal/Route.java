package dk.naervaer.service.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address of the program, and who may open it when it is about a leader's people or unit.
 *
 * @param name method and pattern, as the program maps it
 * @param who {@code open}: no login is asked; {@code own}: everybody, who sees what is theirs; else
 *     the accounts that may
 * @param path one of L1's
 * @param body a form or JSON; empty for none
 */
record Route(String name, String who, String path, String body) {
  private static final String LEADS = "L1 L8 P5";
  private static final String SHEET = "L1 M1 P5";
  private static final String LEADERS = "L1 L2 L9";
  private static final String COORDINATOR = "P5";

  private static final String ALL =
      """
      GET /                                  | own | / |
      GET /i-dag                             | own | /i-dag |
      GET /opgaver                           | own | /opgaver |
      GET /opgave/{item}                     | LEADS | /opgave/@item |
      POST /i-dag/{item}                     | LEADS | /i-dag/@item | deed=d1&version=1&action=USEFUL
      GET /post                              | own | /post |
      GET /hold                              | own | /hold |
      GET /hold/kalender                     | own | /hold/kalender |
      GET /forloeb/{reference}               | LEADS | /forloeb/@person |
      POST /forloeb/{reference}/samtale      | LEADS | /forloeb/@person/samtale | id=T1&kind=ring&heldOn=2026-09-03
      POST /forloeb/{reference}/svar         | LEADS | /forloeb/@person/svar | id=Q1&question=CONCERN&yes=true
      POST /forloeb/{reference}/tilbage      | LEADS | /forloeb/@person/tilbage | id=R1&backOn=2026-09-09
      POST /forloeb/{reference}/aftale       | LEADS | /forloeb/@person/aftale | id=B1&kind=ring&day=2026-09-08&time=10:00
      POST /forloeb/{reference}/aftale/{what:holdt|aflyst} | LEADS | /forloeb/@person/aftale/aflyst | id=B1
      GET /stedfortraeder                    | LEADERS | /stedfortraeder |
      POST /stedfortraeder                   | LEADERS | /stedfortraeder | id=@new&deputy=L2&from=2026-09-10&to=2026-09-11
      POST /stedfortraeder/{id}/slut         | L1 | /stedfortraeder/@standin/slut |
      GET /regler                            | own | /regler |
      GET /ark                               | M2 SHEET | /ark |
      POST /ark                              | SHEET | /ark | level=nord&from=2026-10-01
      GET /ark/{id}                          | SHEET | /ark/@sheet |
      POST /ark/{id}                         | SHEET | /ark/@sheet | cell=&base=x&from=2026-10-01
      POST /ark/{id}/celler                  | SHEET | /ark/@sheet/celler | cell=
      POST /ark/{id}/{step:kontrol|proev|send|underskriv|udgiv|afvis|tilbage|bloker} | SHEET | /ark/@sheet/kontrol |
      GET /ark/{id}/proeve                   | SHEET | /ark/@rehearsed/proeve |
      GET /ark/{id}/proeve/hvor-langt        | SHEET | /ark/@sheet/proeve/hvor-langt |
      POST /ark/{id}/proeve/afbryd           | SHEET | /ark/@sheet/proeve/afbryd |
      GET /ark/{id}/excel                    | SHEET | /ark/@sheet/excel |
      POST /ark/{id}/excel                   | SHEET | /ark/@sheet/excel | base=x
      GET /ark/{id}/udskrift                 | SHEET | /ark/@sheet/udskrift |
      GET /ark/historik                      | SHEET | /ark/historik?enhed=nord |
      GET /opfoelgning                       | P1 P2 P5 | /opfoelgning |
      GET /tilbageholdt                      | COORDINATOR | /tilbageholdt |
      POST /tilbageholdt/se                  | none | /tilbageholdt/se | source=x&id=y
      POST /tilbageholdt/{act:ret|proev|kasser} | COORDINATOR | /tilbageholdt/proev | source=x&id=y
      POST /tilbageholdt/afvist/se           | none | /tilbageholdt/afvist/se | number=0
      POST /tilbageholdt/afvist/{act:ret|proev|kasser} | COORDINATOR | /tilbageholdt/afvist/proev | number=0
      GET /kontakter                         | COORDINATOR | /kontakter |
      GET /graenser                          | COORDINATOR | /graenser |
      POST /graenser/proev                   | COORDINATOR | /graenser/proev | key=new-hire-months&value=4&from=2026-10-01
      POST /graenser/underskriv              | COORDINATOR | /graenser/underskriv | yaml=x
      POST /graenser/afbryd                  | COORDINATOR | /graenser/afbryd | hash=x
      GET /fastholdelse                      | F0 F1 | /fastholdelse |
      POST /fastholdelse/{item}              | none | /fastholdelse/@item | id=S2&what=contact&day=2026-09-03
      POST /fastholdelse/eksport             | F0 F1 | /fastholdelse/eksport |
      GET /adgang                            | P3 | /adgang |
      POST /adgang                           | P3 | /adgang | about=N4711
      POST /adgang/stikproeve                | P3 | /adgang/stikproeve | verdict=in-order
      GET /breve                             | own | /breve |
      GET /brev/{id}                         | none | /brev/@new |
      POST /brev/{id}/skrevet                | none | /brev/@new/skrevet |
      POST /log-ind/egen                     | none | /log-ind/egen |
      GET /om-mig                            | none | /om-mig |
      GET /om-mig/eksport                    | none | /om-mig/eksport |
      GET /indsigt                           | own | /indsigt |
      POST /indsigt                          | own L1 L8 P1 P3 P5 | /indsigt | employee=N4711
      POST /indsigt/eksport                  | L1 L8 P1 P3 P5 | /indsigt/eksport | employee=N4711
      POST /indsigt/adgang                   | P1 P5 | /indsigt/adgang | employee=N4711
      GET /skabeloner                        | own | /skabeloner |
      GET /skabeloner/{id}                   | own | /skabeloner/@document |
      GET /sygemelding                       | own | /sygemelding |
      GET /sessioner                         | own | /sessioner |
      POST /sessioner/slut                   | none | /sessioner/slut | id=@new
      POST /sessioner/andre                  | own | /sessioner/andre |
      GET /tekster                           | COORDINATOR | /tekster |
      GET /tekster/ret                       | COORDINATOR | /tekster/ret?tekst=@text |
      POST /tekster/vis                      | COORDINATOR | /tekster/vis | tekst=@text&subjectDa=a&bodyDa=b&subjectEn=a&bodyEn=b
      POST /tekster/gem                      | COORDINATOR | /tekster/gem | tekst=@text&subjectDa=a&bodyDa=b&subjectEn=a&bodyEn=b
      GET /databeskyttelse                   | P3 P5 | /databeskyttelse |
      GET /drift                             | P4 P5 | /drift |
      GET /overblik                          | COORDINATOR | /overblik |
      POST /overblik/fortsaet                | COORDINATOR | /overblik/fortsaet |
      GET /api/sweep                         | COORDINATOR | /api/sweep |
      POST /api/sweep/go-on                  | none | /api/sweep/go-on | {}
      GET /log-ind                           | open | /log-ind |
      ANY /error                             | open | /error |
      GET /api/advisories                    | own | /api/advisories |
      GET /api/inbox                         | own | /api/inbox |
      GET /api/inbox/{id}                    | LEADS | /api/inbox/@item |
      GET /api/inbox/{id}/deeds              | LEADS | /api/inbox/@item/deeds |
      POST /api/inbox/{id}/deeds             | LEADS | /api/inbox/@item/deeds | {"action":"useful"}
      GET /api/overdue                       | own | /api/overdue |
      POST /api/talks                        | LEADS | /api/talks | {"id":"T2","employmentId":"N4711-1","kind":"ring","heldOn":"2026-09-03"}
      POST /api/answers                      | LEADS | /api/answers | {"id":"Q2","employmentId":"N4711-1","question":"concern","answer":"yes","answeredAt":"2026-09-04T08:00:00Z"}
      POST /api/talks/registrations          | LEADS | /api/talks/registrations | {"id":"T3","employmentId":"N4711-1","kind":"ring","day":"2026-09-03","held":true}
      POST /api/talks/sequence               | P1 LEADS | /api/talks/sequence | {"employmentId":"N4711-1"}
      POST /api/returns                      | LEADS | /api/returns | {"id":"R2","employmentId":"N4711-1","backOn":"2026-09-09"}
      GET /api/end-dates                     | own | /api/end-dates |
      GET /api/open-absences                 | own | /api/open-absences |
      POST /api/why-not-yet                  | LEADS | /api/why-not-yet | {"employmentId":"N4711-1"}
      GET /api/liaison/queue                 | own | /api/liaison/queue |
      POST /api/liaison/steps                | none | /api/liaison/steps | {"id":"S1","employeeId":"N4711","kind":"contact","day":"2026-09-03"}
      GET /api/liaison/figures               | own | /api/liaison/figures?from=2026-01-01&to=2026-12-31 |
      POST /api/calendar-feed                | LEADERS L8 | /api/calendar-feed | {}
      DELETE /api/calendar-feed              | own | /api/calendar-feed |
      GET /kalender/{secret}                 | open | /kalender/guessed |
      GET /api/me/held                       | none | /api/me/held |
      POST /api/held                         | L1 L8 P1 P3 P5 | /api/held | {"employeeId":"N4711"}
      POST /api/employee-accounts            | P1 P5 | /api/employee-accounts | {"employeeId":"N4711"}
      POST /api/employee-accounts/close      | P1 P5 | /api/employee-accounts/close | {"employeeId":"N4711"}
      GET /api/letters                       | own | /api/letters |
      POST /api/letters/{id}/printed         | none | /api/letters/@new/printed | {}
      POST /api/liaison/exports              | own | /api/liaison/exports | {}
      GET /api/liaison/exports               | own | /api/liaison/exports |
      POST /api/liaison/receipts             | F0 F1 P5 | /api/liaison/receipts | {}
      GET /api/proof                         | own | /api/proof?from=2026-01-01&to=2026-12-31 |
      POST /api/open-absences/compare        | P2 P5 | /api/open-absences/compare | absenceId;employmentId;firstDay
      GET /api/records                       | COORDINATOR | /api/records |
      POST /api/records/show                 | none | /api/records/show | {"refused":0}
      POST /api/records/{act:mend|retry|discard} | none | /api/records/retry | {"refused":0}
      GET /api/texts                         | COORDINATOR | /api/texts |
      GET /api/texts/history                 | COORDINATOR | /api/texts/history?key=@text |
      POST /api/texts/preview                | COORDINATOR | /api/texts/preview | {"key":"@text"}
      POST /api/texts                        | COORDINATOR | /api/texts | {"key":"@text"}
      GET /api/sheets                        | own | /api/sheets |
      POST /api/sheets                       | SHEET | /api/sheets | {"level":"nord","effectiveFrom":"2026-11-01","csv":"x"}
      PUT /api/sheets/{id}                   | SHEET | /api/sheets/@sheet | {"level":"nord","effectiveFrom":"2026-11-01","csv":"x"}
      POST /api/sheets/{id}/{step}           | SHEET | /api/sheets/@sheet/check | {}
      POST /api/sheets/{id}/again            | SHEET | /api/sheets/@sheet/again | {"until":"2026-12-01"}
      GET /api/sheets/{id}/rehearsal         | SHEET | /api/sheets/@rehearsed/rehearsal |
      GET /api/sheets/{id}/progress          | none | /api/sheets/@sheet/progress |
      POST /api/sheets/{id}/cancel           | none | /api/sheets/@sheet/cancel | {}
      GET /api/sheets/{id}/steps             | SHEET | /api/sheets/@sheet/steps |
      GET /api/sheets/{id}/printed           | SHEET | /api/sheets/@sheet/printed |
      GET /api/sheets/told                   | own | /api/sheets/told |
      POST /api/thresholds/rehearse          | COORDINATOR | /api/thresholds/rehearse | {"yaml":"new-hire-months: {2020-01-01: 6}"}
      GET /api/thresholds/{hash}/rehearsal   | none | /api/thresholds/abc/rehearsal |
      GET /api/thresholds/{hash}/progress    | none | /api/thresholds/abc/progress |
      POST /api/thresholds/{hash}/cancel     | none | /api/thresholds/abc/cancel | {}
      GET /api/access                        | P3 | /api/access?from=2026-01-01&until=2026-12-31 |
      POST /api/access/about                 | P3 | /api/access/about | {"employeeId":"N4711","from":"2026-01-01","until":"2026-12-31"}
      GET /api/access/export/affected        | P3 | /api/access/export/affected?from=2026-01-01&until=2026-12-31 |
      GET /api/access/faults                 | P3 | /api/access/faults |
      GET /api/access/samples/{month}        | P3 | /api/access/samples/2026-08 |
      POST /api/access/samples/{month}/sign  | P3 | /api/access/samples/2026-08/sign | {"verdict":"in-order"}
      GET /api/retention/dry-run             | P3 | /api/retention/dry-run |
      GET /api/retention/proofs              | P3 | /api/retention/proofs |
      GET /api/retention/holds               | P3 | /api/retention/holds |
      POST /api/retention/holds              | P3 | /api/retention/holds | {"employeeId":"N4711","word":"dispute"}
      POST /api/retention/holds/release      | P3 | /api/retention/holds/release | {"employeeId":"N4711"}
      POST /api/thresholds/sign              | COORDINATOR | /api/thresholds/sign | {"yaml":"new-hire-months: {2020-01-01: 6}"}
      GET /clock                             | open | /clock |
      PUT /clock                             | open | /clock | {}
      GET /api/openapi                       | own | /api/openapi |
      GET /api/openapi.yaml                  | own | /api/openapi.yaml |
      GET /actuator                          | COORDINATOR | /actuator |
      GET /actuator/health                   | open | /actuator/health |
      GET /actuator/health/**                | open | /actuator/health/liveness |
      GET /actuator/prometheus               | open | /actuator/prometheus |
      """;

  /** Every one there is an answer for. */
  static List<Route> all() {
    return ALL.lines().map(Route::of).toList();
  }

  private static Route of(String line) {
    String[] parts =
        Arrays.stream(line.split(" \\| ?", 4)).map(String::strip).toArray(String[]::new);
    String who =
        parts[1]
            .replace("LEADS", LEADS)
            .replace("SHEET", SHEET)
            .replace("LEADERS", LEADERS)
            .replace("COORDINATOR", COORDINATOR);
    return new Route(parts[0], who, parts[2], parts.length > 3 ? parts[3] : "");
  }

  String method() {
    String method = name.substring(0, name.indexOf(' '));
    return method.equals("ANY") ? "GET" : method;
  }

  String bodyType() {
    return path.endsWith("/compare") ? "text/csv" : "application/json";
  }

  boolean isApi() {
    return Stream.of("/api/", "/actuator", "/clock", "/kalender/").anyMatch(path::startsWith);
  }

  boolean isOpen() {
    return who.equals("open");
  }

  boolean isOwn() {
    return accounts().contains("own");
  }

  /** Whether it is this account's affair what stands there about the leader's people. */
  boolean isFor(String account) {
    return accounts().contains(account);
  }

  boolean mayOpen(String account) {
    return isOpen() || isOwn() || accounts().contains(account);
  }

  private Set<String> accounts() {
    return Stream.of(who.split(" ")).collect(Collectors.toSet());
  }
}
