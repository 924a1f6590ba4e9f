package org.demarche.extraction.encoder;

/** The native library that runs networks does not load on this machine. The message says why. */
public final class UnsupportedMachineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsupportedMachineException(Throwable cause) {
    super(
        "ONNX Runtime does not load on "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + " ("
            + reason(cause)
            + "): texts are read on Linux (glibc), macOS and Windows, x86-64 or arm64, with a"
            + " temporary folder that programs may be loaded from",
        cause);
  }

  private static String reason(Throwable cause) {
    Throwable first = cause;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
  }
}
