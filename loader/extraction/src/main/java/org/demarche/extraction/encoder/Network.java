package org.demarche.extraction.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network in the form of <a href="https://onnx.ai">ONNX</a>, run by ONNX Runtime. A run takes one
 * thread, so that the same input gives the same bits wherever it is called from. Safe for use by
 * many threads; never closed, since a network lives as long as the process.
 */
public final class Network {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Network(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Reads a network.
   *
   * @param model the bytes of an ONNX file
   * @throws IOException if they are no network that can be run
   * @throws UnsupportedMachineException if the native library does not load
   */
  public static Network of(byte[] model) throws IOException {
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return new Network(environment, environment.createSession(model, options));
    } catch (OrtException e) {
      throw new IOException("it is no network in ONNX, or cut short", e);
    }
  }

  private static OrtEnvironment environment() {
    try {
      UnpackedLibraries unpacked = new UnpackedLibraries();
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "demarche");
      unpacked.tidy();
      return environment;
    } catch (LinkageError | IllegalStateException e) {
      throw new UnsupportedMachineException(e);
    }
  }

  /**
   * Runs it.
   *
   * @param inputs by name
   * @return its outputs, in the order that the file has them
   */
  public List<Tensor.Floats> run(Map<String, Tensor> inputs) {
    Map<String, OnnxTensor> given = new HashMap<>();
    try {
      for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
        given.put(input.getKey(), tensor(input.getValue()));
      }
      List<Tensor.Floats> outputs = new ArrayList<>();
      try (OrtSession.Result result = session.run(given)) {
        for (Map.Entry<String, OnnxValue> output : result) {
          OnnxTensor values = (OnnxTensor) output.getValue();
          FloatBuffer buffer = values.getFloatBuffer();
          float[] copy = new float[buffer.remaining()];
          buffer.get(copy);
          outputs.add(new Tensor.Floats(copy, values.getInfo().getShape()));
        }
      }
      return outputs;
    } catch (OrtException e) {
      throw new IllegalStateException("the network does not take " + inputs.keySet(), e);
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Tensor tensor) throws OrtException {
    return switch (tensor) {
      case Tensor.Floats floats ->
          OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats.values()), floats.shape());
      case Tensor.Indices indices ->
          OnnxTensor.createTensor(environment, LongBuffer.wrap(indices.values()), indices.shape());
    };
  }
}
