// Loads and runs every model of a catalog in TensorFlow Lite: node check.mjs FOLDER
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { differenceFromProduct } from './reference.mjs';
import { startRuntime } from './runtime.mjs';

const folder = process.argv[2];
const catalog = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const messages = [];
let compared = 0;
const load = await startRuntime(message => messages.push(message));

// Rounding in integer kernels may be off by one step; int16 and float32 steps are finer than the arithmetic.
const tolerances = { int8: 1, uint8: 1, int16: 2, float32: 1e-4 };

// Layers that are products, and whether they rectify.
const products = { 'conv2d-1x1': false, dense: true };

function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Noise of another strength for each seed, since networks average noise of one strength away. */
function fill(tensor, seed) {
  const random = randomNumbers(seed * 7919);
  const strength = seed === 1 ? 1 : 0.3;
  const data = tensor.data();
  const fromUnit = {
    int8: unit => Math.round(unit * 127),
    uint8: unit => Math.round(unit * 127) + 128,
    int16: unit => Math.round(unit * 32767),
    float32: unit => unit,
    bool: () => seed % 2,
  }[tensor.dataType];
  for (let i = 0; i < data.length; i++) {
    data[i] = fromUnit((random() * 2 - 1) * strength);
  }

  return Array.from(data, Number);
}

function requireThat(condition, problem) {
  if (!condition) {
    throw new Error(problem);
  }
}

function check(entry) {
  const model = load(readFileSync(path.join(folder, entry.file)));
  const inputShapes = model.inputs.map(tensor => `[${tensor.shape}]`).join(' ');
  requireThat(inputShapes === entry.inputs.map(tensor => `[${tensor.shape}]`).join(' '), `inputs are ${inputShapes}`);
  const runs = [1, 2].map(seed => {
    const inputs = model.inputs.map((tensor, i) => fill(tensor, seed + 100 * i));
    return { inputs, outputs: model.run() };
  });
  requireThat(runs[0].outputs.length === entry.outputs.length, `${runs[0].outputs.length} outputs`);
  for (const [i, expected] of entry.outputs.entries()) {
    const [first, second] = runs.map(run => run.outputs[i]);
    requireThat(`${first.shape}` === `${expected.shape}`, `output ${i} has shape [${first.shape}], not [${expected.shape}]`);
    requireThat(first.type === expected.type, `output ${i} is ${first.type}, not ${expected.type}`);
    requireThat(first.values.length === expected.shape.reduce((a, b) => a * b, 1), `output ${i} has ${first.values.length} values`);
    requireThat([...first.values, ...second.values].every(Number.isFinite), `output ${i} is not finite`);
    requireThat(new Set(first.values).size > 1, `output ${i} is constant`);
    requireThat(first.values.some((value, k) => value !== second.values[k]), `output ${i} does not depend on the input`);
  }

  const [, layer, type] = /^(?:layer-)?(.*?)(?:-(\w+))?\.tflite$/.exec(entry.file);
  let remark = '';
  if (entry.constants.length > 0 && layer in products) {
    const differences = runs.map(run => differenceFromProduct(entry, run.inputs[0], run.outputs[0].values, products[layer]));
    const difference = Math.max(...differences);
    requireThat(difference <= tolerances[type], `differs from the reference by ${difference}`);
    compared++;
    remark = `, differs from the reference by ${Number(difference.toPrecision(2))}`;
  }

  return entry.outputs.map(tensor => `${tensor.type} [${tensor.shape}]`).join(', ') + remark;
}

let failures = 0;
for (const entry of catalog) {
  messages.length = 0;
  try {
    console.log(`ok   ${entry.file}: ${check(entry)}`);
  } catch (error) {
    failures++;
    console.log(`FAIL ${entry.file}: ${[error.message ?? error, ...messages].join('; ')}`);
  }
}

console.log(`${catalog.length - failures} of ${catalog.length} models run in TensorFlow Lite; ${compared} agree with the reference`);
process.exitCode = failures === 0 && compared > 0 ? 0 : 1;
