const readers = {
  float32: ['readFloatLE', 4],
  int8: ['readInt8', 1],
  uint8: ['readUInt8', 1],
  int32: ['readInt32LE', 4],
  int64: ['readBigInt64LE', 8],
};

function constant(tensor) {
  const [read, size] = readers[tensor.type];
  const buffer = Buffer.from(tensor.data, 'base64');
  return Array.from({ length: buffer.length / size }, (_, i) => Number(buffer[read](i * size)));
}

/** Real values of stored ones; channel(i) is the index of element i's scale. */
function real(stored, tensor, channel = () => 0) {
  const { scales, zeroPoints } = tensor;
  return scales ? stored.map((value, i) => {
    const c = scales.length === 1 ? 0 : channel(i);
    return scales[c] * (value - zeroPoints[c]);
  }) : stored;
}

function stored(value, tensor) {
  if (!tensor.scales) {
    return value;
  }

  const [low, high] = { int8: [-128, 127], uint8: [0, 255], int16: [-32768, 32767] }[tensor.type];
  return Math.min(high, Math.max(low, Math.round(value / tensor.scales[0]) + tensor.zeroPoints[0]));
}

/**
 * Largest difference, in stored steps, between the runtime and a product of the input's rows with the weights,
 * computed in double precision: what a 1x1 convolution and a dense layer are.
 */
export function differenceFromProduct(entry, inputValues, outputValues, relu) {
  const [input, output] = [entry.inputs[0], entry.outputs[0]];
  const weights = entry.constants.find(tensor => tensor.name.endsWith('weights'));
  const bias = entry.constants.find(tensor => tensor.name.endsWith('bias'));
  const units = weights.shape[0];
  const inner = weights.shape.slice(1).reduce((a, b) => a * b);
  const x = real(inputValues, input);
  const w = real(constant(weights), weights, i => Math.floor(i / inner));
  const b = real(constant(bias), bias, i => i);
  let largest = 0;
  for (let row = 0; row < x.length / inner; row++) {
    for (let unit = 0; unit < units; unit++) {
      let sum = b[unit];
      for (let i = 0; i < inner; i++) {
        sum += x[row * inner + i] * w[unit * inner + i];
      }

      const expected = stored(relu ? Math.max(0, sum) : sum, output);
      largest = Math.max(largest, Math.abs(expected - outputValues[row * units + unit]));
    }
  }

  return largest;
}
