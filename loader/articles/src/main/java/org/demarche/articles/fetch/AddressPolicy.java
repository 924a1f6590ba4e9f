package org.demarche.articles.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.demarche.articles.fetch.FetchException.FetchProblem;

/**
 * Which addresses may be fetched. A name is looked up and every address it has must be public, so
 * that an article or a redirect cannot reach the services of the machine or network that loads it.
 */
final class AddressPolicy {
  private final Predicate<InetAddress> allowed;

  AddressPolicy(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  /** Lets any address through, or only public ones. */
  static AddressPolicy of(boolean allowPrivate) {
    return new AddressPolicy(allowPrivate ? address -> true : AddressPolicy::isPublic);
  }

  /**
   * Throws unless the address may be fetched. The virtual machine remembers a look-up for 30
   * seconds, so the connection that follows goes to the addresses that were checked here.
   */
  void check(URI address) throws FetchException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException("leads to a " + scheme + ": address; only http and https are read");
    }
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      throw new FetchException("is no web address of the form https://host/path");
    }
    InetAddress[] all;
    try {
      all = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new FetchException("cannot be fetched: no host " + host + " is known", e);
    }
    for (InetAddress one : all) {
      if (!allowed.test(one)) {
        throw new FetchException(
            FetchProblem.PRIVATE_ADDRESS,
            "leads to " + host + ", which is no public address (" + one.getHostAddress() + ")");
      }
    }
  }

  /** Whether an address is meant for the whole internet, by IANA's special-purpose registries. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address v4 -> isPublicV4(bytes);
      case Inet6Address v6 -> isPublicV6(bytes);
      default -> false;
    };
  }

  private static boolean isPublicV4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean documentation =
        first == 198 && second == 51 && b[2] == 100 || first == 203 && second == 0 && b[2] == 113;
    return first != 0 && first < 240 && !shared && !protocol && !benchmark && !documentation;
  }

  private static boolean isPublicV6(byte[] b) {
    // Global unicast is 2000::/3; of that, addresses that wrap an IPv4 one count as that one.
    if (startsWith(b, 0x00, 0x64, 0xFF, 0x9B)) {
      return isPublicEmbedded(b, 12);
    }
    if (startsWith(b, 0x20, 0x02)) {
      return isPublicEmbedded(b, 2);
    }
    boolean global = (b[0] & 0xE0) == 0x20;
    boolean teredo = startsWith(b, 0x20, 0x01, 0x00, 0x00);
    boolean documentation = startsWith(b, 0x20, 0x01, 0x0D, 0xB8);
    return global && !teredo && !documentation;
  }

  private static boolean isPublicEmbedded(byte[] b, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(b, from, from + 4)));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
