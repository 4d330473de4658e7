namespace PerfSage.Contracts.Predictions;

/// <summary>Why nobody can say what a model costs on a device; the number beside it leaves that part out.</summary>
/// <param name="Id">Of the diagnostic.</param>
/// <param name="Text">A sentence without its full stop that follows the model's name and says what to do.</param>
internal sealed record Obstacle(string Id, string Text);
