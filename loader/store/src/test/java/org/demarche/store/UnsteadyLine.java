package org.demarche.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server on this machine that breaks in three ways in turn: before anything gets
 * through, before the answer comes back though the server has done its work, and in the middle of a
 * request. The fourth connection holds.
 */
final class UnsteadyLine implements Closeable {
  private final ServerSocket listening;
  private final int port;
  private final AtomicInteger broken = new AtomicInteger();

  private UnsteadyLine(ServerSocket listening, int port) {
    this.listening = listening;
    this.port = port;
  }

  static UnsteadyLine to(int port) throws IOException {
    ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    UnsteadyLine line = new UnsteadyLine(listening, port);
    Thread.ofPlatform().daemon().start(line::accept);
    return line;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** How often it broke. */
  int broken() {
    return broken.get();
  }

  private void accept() {
    for (int i = 0; ; i++) {
      try {
        Socket client = listening.accept();
        int way = i % 4;
        Thread.ofPlatform().daemon().start(() -> connect(client, way));
      } catch (IOException e) {
        // Closed.
        return;
      }
    }
  }

  private void connect(Socket client, int way) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      if (way == 0) {
        broken.incrementAndGet();
        return;
      }
      Thread answers =
          Thread.ofPlatform()
              .daemon()
              .start(() -> copy(server, client, way == 1 ? 0 : Long.MAX_VALUE));
      copy(client, server, way == 2 ? 2000 : Long.MAX_VALUE);
      answers.join();
    } catch (IOException e) {
      // The other side hung up.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Copies so many bytes, and then breaks both ends off. */
  private void copy(Socket from, Socket to, long most) {
    byte[] buffer = new byte[1024];
    long copied = 0;
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        copied += n;
        if (copied > most) {
          broken.incrementAndGet();
          break;
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // The other side hung up.
      copied = 0;
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
