package org.demarche.articles.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * An open answer; whoever gets it closes it.
 *
 * @param address where it came from in the end, after redirects
 * @param charset what the answer says its text is encoded in
 * @param validators to ask next time whether it has changed
 * @param body the bytes, within the limits: reading throws {@link FetchException} beyond them
 */
public record Fetched(
    URI address, @Nullable Charset charset, Validators validators, InputStream body)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    body.close();
  }
}
