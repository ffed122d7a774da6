package dk.naervaer.service.portal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is counted while it is read, as it need not say how long it is. */
final class BoundedRequest extends HttpServletRequestWrapper {
  private final long most;
  private @Nullable ServletInputStream body;

  BoundedRequest(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream known = body;
    if (known == null) {
      known = new Counted(super.getInputStream(), most);
      body = known;
    }
    return known;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String named = getCharacterEncoding();
    Charset charset = named == null ? StandardCharsets.ISO_8859_1 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream from;
    private final long most;
    private long read;

    Counted(ServletInputStream from, long most) {
      this.from = from;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int one = from.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = from.read(into, offset, length);
      count(count);
      return count;
    }

    private void count(int more) throws BodyBound.TooLong {
      read += Math.max(0, more);
      if (read > most) {
        throw new BodyBound.TooLong(most);
      }
    }

    @Override
    public boolean isFinished() {
      return from.isFinished();
    }

    @Override
    public boolean isReady() {
      return from.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      from.setReadListener(listener);
    }
  }
}
