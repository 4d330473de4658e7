namespace PerfSage.Core.Shapes;

/// <summary>What a user says of a model's inputs cannot be; the message is one sentence for the user, without a full stop.</summary>
internal sealed class InputShapeException(string message) : Exception(message);
