namespace PerfSage.Prediction.Metadata;

/// <summary>The predictor cannot answer; the message is one sentence for the user.</summary>
internal sealed class PredictorException(string message, Exception? inner = null) : Exception(message, inner);
