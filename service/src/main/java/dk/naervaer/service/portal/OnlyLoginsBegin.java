package dk.naervaer.service.portal;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.session.SessionManagementFilter;

/**
 * Whoever is known and has no session is taken for somebody who has just logged in, and given one,
 * as soon as sessions are counted. Each login says so by itself; who proves each request is known
 * within it, so that is looked at too.
 */
final class OnlyLoginsBegin implements ObjectPostProcessor<SessionManagementFilter> {
  @Override
  @SuppressWarnings("unchecked")
  public <O extends SessionManagementFilter> O postProcess(O before) {
    return (O)
        new SessionManagementFilter(
            new DelegatingSecurityContextRepository(
                new HttpSessionSecurityContextRepository(),
                new RequestAttributeSecurityContextRepository()));
  }
}
