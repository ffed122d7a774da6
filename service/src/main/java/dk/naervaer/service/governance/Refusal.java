package dk.naervaer.service.governance;

/** Why something can't be done to a sheet. */
public enum Refusal {
  NOT_NOW("G101", "Det kan ikke gøres, når arket er %s."),
  NOT_YOUR_COMMITTEE("G102", "Kun medlemmer af det udvalg, der ejer enheden, kan gøre det."),
  NOT_YOUR_SIDE("G103", "Du kan kun skrive under for din egen side."),
  SIDE_HAS_SIGNED("G104", "Siden har allerede skrevet under."),
  SAME_PERSON("G105", "De to sider skal skrive under ved to forskellige personer."),
  OTHER_BYTES("G106", "Arket er ændret, siden du så det. Læs det igen, før du skriver under."),
  REHEARSAL_NOT_OPENED("G107", "Åbn prøvekørslen af netop dette ark, før du skriver under."),
  TOO_SOON("G108", "Arket kan tidligst gælde fra i morgen. Vælg en senere dato."),
  DATE_TAKEN("G109", "Der gælder allerede et ark fra den dato. Vælg en anden dato."),
  HAS_FAULTS("G110", "Arket har fejl, der skal rettes først."),
  EDITED_MEANWHILE("G111", "En anden har ændret arket imens. Se begge udgaver række for række."),
  COORDINATOR_ONLY("G112", "Det kan kun koordinatoren."),
  COORDINATOR_NEVER_APPROVES("G113", "Koordinatoren kan standse et ark, men aldrig godkende det."),
  REASON_MISSING("G114", "Skriv en begrundelse."),
  STOP_TOO_LONG("G115", "Et nødstop kan højst vare 14 dage og skal slutte efter i dag."),
  LAW_STANDS("G116", "Lovens ark kan hverken opsiges, standses eller skrives under her."),
  SOMETHING_MUST_HOLD("G117", "Kommunens ark kan ikke opsiges uden et nyt, der afløser det."),
  READ_ONLY("G118", "Et ark, der gælder eller har gældt, kan ikke ændres. Lav et nyt ark."),
  NOTICE_TOO_SHORT("G119", "Opsigelsen skal gælde til en dato efter i dag."),
  TOO_LARGE("G124", "Et ark fylder højst 64 kB. Skriv kortere, eller fjern rækker."),
  TOO_MANY_ROWS("G130", "Et ark har højst 200 rækker. Fjern nogle af dem."),
  BAD_YEAR("G125", "Et ark gælder fra en dag i årene 2000 til 2100. Vælg en anden dato."),
  REASON_TOO_LONG("G126", "En begrundelse fylder højst 500 tegn. Skriv den kortere."),
  BEGUN_ENOUGH(
      "G127", "Der er begyndt så mange ark for enheden det seneste døgn. Prøv igen i morgen."),
  UNKNOWN_LEVEL("G129", "Mappen hedder som ingen enhed i organisationen."),
  SIGNED_MEANWHILE(
      "G128", "Den anden side har skrevet under imens. Se arket igen, og skriv under."),
  THRESHOLDS_MEANWHILE(
      "G131",
      "En anden har ændret grænserne, siden du så prøvekørslen. Begynd igen fra dem, der gælder"
          + " nu."),
  THRESHOLDS_TOO_LARGE("G132", "Grænserne fylder højst 64 kB. Skriv kortere."),
  CANCELLED("G121", "Prøvekørslen blev afbrudt."),
  FAILED("G122", "Prøvekørslen kunne ikke gennemføres. Prøv igen, eller spørg driften."),
  REHEARSED_ENOUGH(
      "G123",
      "Der er prøvekørt så mange gange for enheden det seneste døgn eller den seneste måned, at"
          + " tallene tilsammen kunne vise enkelte. Prøv igen om en dag eller flere.");

  private final String code;
  private final String danish;

  Refusal(String code, String danish) {
    this.code = code;
    this.danish = danish;
  }

  /** Stable code. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String danish(Stage stage) {
    return danish.formatted(stage.danish());
  }
}
