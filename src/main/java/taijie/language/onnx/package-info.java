/** Small sentence models that come with the program and run on this machine. */
@org.jspecify.annotations.NullMarked
package taijie.language.onnx;
