namespace PerfSage.Core.Features;

/// <summary>Where an operator stands in its graph.</summary>
/// <param name="Depth">Longest path from a graph input, in operators.</param>
/// <param name="Height">Longest path to a graph output, in operators.</param>
/// <param name="Consumers">Operators that read its outputs.</param>
/// <param name="IsOutput">Whether it writes a graph output.</param>
/// <param name="Position">In the schedule, 0 to 1.</param>
/// <param name="LiveBytes">Activations in memory while it runs.</param>
/// <param name="PeakBytes">The most that is in memory while any operator of the graph runs.</param>
internal sealed record OperatorPlace(
    int Depth,
    int Height,
    int Consumers,
    bool ReadsInput,
    bool IsOutput,
    double Position,
    long LiveBytes,
    long PeakBytes
)
{
    public static OperatorPlace Alone { get; } =
        new(Depth: 0, Height: 0, Consumers: 0, ReadsInput: false, IsOutput: false, Position: 0, LiveBytes: 0, PeakBytes: 0);
}
