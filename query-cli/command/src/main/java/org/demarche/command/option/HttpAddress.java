package org.demarche.command.option;

import java.net.URI;
import java.net.URISyntaxException;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Wording;

/** Web addresses that are given as options. */
public final class HttpAddress {
  private HttpAddress() {}

  /**
   * The address that an option gives.
   *
   * @throws CommandException when it is not an http(s) URL with a host
   */
  public static URI of(String option, String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // It is refused below, like every other text that is not a web address.
    }
    throw CommandException.wrongUse(option + " is not an http(s) URL: " + Wording.printable(url));
  }
}
