using PerfSage.Contracts.Budgets;

namespace PerfSage.Gate.Models;

/// <summary>A model that somebody asks for.</summary>
/// <param name="Path">As the user wrote it.</param>
internal sealed record ModelRequest(string Path, ModelReading Reading)
{
    public static IReadOnlyList<ModelRequest> All(IEnumerable<string> paths, ModelReading reading) =>
        [.. paths.Select(p => new ModelRequest(p, reading))];
}
