package dk.naervaer.service.platform;

import dk.naervaer.service.platform.embedded.Credentials;
import dk.naervaer.service.platform.embedded.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Tells whoever started the program where to find it. */
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final @Nullable DataFolder folder;

  /**
   * Tells it once.
   *
   * @param folder with the passwords; null where others keep them
   */
  Welcome(@Nullable DataFolder folder) {
    this.folder = folder;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
    LOG.info("Nærvær is ready on http://127.0.0.1:{}", port);
    if (folder != null) {
      LOG.info(
          "Log in as {}, or as anybody organisation.yaml names; the passwords stand in {}",
          CoordinatorPassword.USER,
          folder.path().resolve(Credentials.FILE));
    }
  }
}
