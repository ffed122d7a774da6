package dk.naervaer.service.portal;

import dk.naervaer.service.assessment.BookOutdated;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Whoever writes in the moment the rules are swapped is rolled back, and asked again here: the next
 * book is there in a moment. Only when it does not come is the request turned away.
 */
final class AskAgain extends RequestMappingHandlerAdapter {
  private static final int TIMES = 20;
  private static final long PAUSE_MILLIS = 100;

  @Override
  protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
    return new Patient(method);
  }

  private static final class Patient extends ServletInvocableHandlerMethod {
    Patient(HandlerMethod method) {
      super(method);
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
      for (int tried = 1; ; tried++) {
        try {
          return super.doInvoke(arguments);
        } catch (BookOutdated swapped) {
          if (tried == TIMES) {
            throw swapped;
          }
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    }
  }
}
