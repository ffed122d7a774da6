package dk.naervaer.service.portal;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the web server itself refuses, before any filter of ours sees it, such as a request line
 * that is none: the status and what browsers are told everywhere, in place of the server's own page
 * and style.
 */
final class PlainRefusals extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() >= Response.SC_BAD_REQUEST && response.getContentWritten() == 0) {
      TellBrowsers.ALWAYS.forEach(response::setHeader);
      // Said here, so that the valve around this one has nothing to add.
      response.setErrorReported();
    }
  }
}
