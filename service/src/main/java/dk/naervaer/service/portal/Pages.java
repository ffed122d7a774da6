package dk.naervaer.service.portal;

/** Addresses of pages that others than the coordinator may open; each asks who it shows to. */
final class Pages {
  /** Open to whoever is logged in; what is shown there is the caller's own affair. */
  static final String[] FOR_EVERYBODY = {
    "/",
    "/i-dag",
    "/i-dag/**",
    "/opgaver",
    "/opgave/*",
    "/post",
    "/opfoelgning",
    "/databeskyttelse",
    "/drift",
    "/forloeb/**",
    "/hold",
    "/hold/*",
    "/stedfortraeder",
    "/stedfortraeder/**",
    "/regler",
    "/regler/**",
    "/ark",
    "/ark/**",
    "/fastholdelse",
    "/fastholdelse/*",
    "/adgang",
    "/adgang/**",
    "/breve",
    "/brev/*",
    "/brev/*/skrevet",
    "/om-mig",
    "/om-mig/eksport",
    "/indsigt",
    "/indsigt/*",
    "/skabeloner",
    "/skabeloner/*",
    "/sygemelding",
    "/sessioner",
    "/sessioner/*",
    PortalSecurity.OWN_PASSWORD,
    RoleSwitch.GIVE_BACK
  };

  private Pages() {}
}
