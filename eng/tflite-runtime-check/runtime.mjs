import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// The package's own entry point wants a browser; its WebAssembly build of TensorFlow Lite does not.
const require = createRequire(import.meta.url);
const build = path.join(path.dirname(require.resolve('@tensorflow/tfjs-tflite/package.json')), 'wasm', 'tflite_web_api_cc_simd');

const list = vector => Array.from({ length: vector.size() }, (_, i) => vector.get(i));

/** Starts TensorFlow Lite; the result loads models and throws on any that it refuses. */
export async function startRuntime(onMessage) {
  const module = await require(`${build}.js`)({
    wasmBinary: readFileSync(`${build}.wasm`),
    print: onMessage,
    printErr: onMessage,
  });

  return function load(bytes) {
    const address = module._malloc(bytes.length);
    module.HEAPU8.set(bytes, address);
    const options = { numThreads: 1, enableProfiling: false, maxProfilingBufferEntries: 0 };
    const status = module.TFLiteWebModelRunner.CreateFromBufferAndOptions(address, bytes.length, options);
    if (!status.ok()) {
      throw new Error(`not loaded: ${status.errorMessage()}`);
    }

    const runner = status.value();
    return {
      inputs: list(runner.GetInputs()),
      run() {
        if (!runner.Infer()) {
          throw new Error('did not run');
        }

        return list(runner.GetOutputs()).map(tensor => ({
          shape: tensor.shape === '' ? [] : tensor.shape.split(',').map(Number),
          type: tensor.dataType,
          values: Array.from(tensor.data(), Number),
        }));
      },
    };
  };
}
