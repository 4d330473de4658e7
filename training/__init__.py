"""Trains the PerfSage predictor: arrays in, ONNX out. Knows nothing of TFLite."""
