package org.demarche.extraction.provenance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * SHA-256 of what a result depends on beside its input: code and resources, models, reference data.
 * Nobody has to remember to count a version up. In hexadecimal digits.
 */
public final class Fingerprint {
  private final MessageDigest digest;

  /** A fingerprint of nothing yet. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text. */
  public Fingerprint text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Adds the files of a folder in the order of their names. */
  private Fingerprint files(Path place) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(place)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      CRC32C sum = new CRC32C();
      sum.update(Files.readAllBytes(file));
      text(place.relativize(file) + " " + Files.size(file) + " " + sum.getValue());
    }
    return this;
  }

  /** Adds all classes and resources of the jar, or folder of classes, that a class comes from. */
  public Fingerprint code(Class<?> one) {
    try {
      Path place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(place) ? files(place) : jar(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place of " + one.getName(), e);
    }
  }

  /** A jar lists the checksums of its entries: nothing need be unpacked. */
  private Fingerprint jar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      TreeSet<String> entries = new TreeSet<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().startsWith("META-INF/")) {
          entries.add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc());
        }
      }
      entries.forEach(this::text);
    }
    return this;
  }

  /** Adds bytes as they are. */
  public Fingerprint bytes(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds what is written to it. */
  public OutputStream stream() {
    return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
  }

  /** The digits; call it once. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
