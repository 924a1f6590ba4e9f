package org.demarche.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder of good articles with bad inputs among them, as an archive of years can hold. Persons
 * are invented.
 *
 * @param folder where it is
 * @param rounds how many of each kind
 * @param unpacked how many bytes the packed ones unpack to
 */
record MixedFolder(Path folder, int rounds, long unpacked) {
  /** How many kinds of bad input there are, and so how many bad inputs a round. */
  static final int KINDS = 10;

  private static final String PAGE =
      "<html><head><title>Talks in Oslo</title></head><body><article><p>OSLO - Fisheries minister"
          + " Ragnhild Austevik said on Tuesday that talks number %s would go on.</p></article>";

  /** Writes a round of good and of bad inputs, as many of the one as of the other. */
  void write() throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (int kind = 0; kind < KINDS; kind++) {
        good(round, kind);
        bad("b" + round + "-", kind);
      }
    }
  }

  private void good(int round, int kind) throws IOException {
    String id = "good-" + round + "-" + kind;
    switch (kind % 4) {
      case 0 ->
          write(id + ".txt", "OSLO - \"We go on,\" minister Ragnhild Austevik said of " + id + ".");
      case 1 -> write(id + ".html", PAGE.formatted(id));
      case 2 ->
          write(
              id + ".jsonl",
              line(id, "Minister Ragnhild Austevik said that " + id + " would go on."));
      default -> {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file(id + ".txt.gz")))) {
          out.write(
              bytes(
                  "BERGEN - Minister Ragnhild Austevik told reporters that " + id + " was open."));
        }
      }
    }
  }

  private void bad(String prefix, int kind) throws IOException {
    switch (kind) {
      case 0 -> {
        byte[] whole = bytes(answer(PAGE.formatted(prefix)));
        Files.write(file(prefix + "cut.warc"), Arrays.copyOf(whole, whole.length - 60));
      }
      case 1 -> {
        try (ZipOutputStream zip =
            new ZipOutputStream(Files.newOutputStream(file(prefix + "bomb.zip")))) {
          zip.putNextEntry(new ZipEntry("article.jsonl"));
          zip.write(bytes("{\"id\": \"1\", \"text\": \""));
          fill(zip, ' ');
        }
      }
      case 2 ->
          write(
              prefix + "entities.xml",
              "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n"
                  + "<rss><channel><item><title>&b;</title></item></channel></rss>");
      case 3 -> write(prefix + "deep.html", "<html><body>" + "<div>".repeat(100_000));
      case 4 -> Files.write(file(prefix + "latin.txt"), latin(prefix));
      case 5 -> write(prefix + "nul.txt", "The minister said\0\0\0\0 no.");
      case 6 -> {
        try (OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(file(prefix + "zeros.gz")))) {
          fill(out, 0);
        }
      }
      case 7 -> Files.createSymbolicLink(file(prefix + "loop"), folder);
      case 8 ->
          write(
              prefix + "late.jsonl",
              "{\"id\": \"" + prefix + "late\", \"text\": \"Late.\", \"date\": \"99999-01-01\"}\n");
      default ->
          write(
              prefix + "broken.jsonl",
              line(prefix + "1", "One.")
                  + "{\"id\": \"broken\", \"text\": \"Tw\n"
                  + line(prefix + "3", "Three."));
    }
  }

  private static String line(String id, String text) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}\n";
  }

  private static byte[] latin(String prefix) {
    return ("The caf\u00E9 is open, Ragnhild Austevik said of " + prefix + ".")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String answer(String page) {
    String body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wharf.example/x\r\n"
        + "WARC-Date: 2024-05-14T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Length: "
        + bytes(body).length
        + "\r\n\r\n"
        + body
        + "\r\n\r\n";
  }

  private void fill(OutputStream out, int value) throws IOException {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) value);
    for (long written = 0; written < unpacked; written += block.length) {
      out.write(block);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.write(file(name), bytes(text));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
