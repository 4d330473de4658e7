using PerfSage.Gate.Setup.Projects;

namespace PerfSage.Gate.Setup.Models;

/// <summary>A project that ships a model.</summary>
/// <param name="As">The type of its item, or the target that downloads it.</param>
/// <param name="Item">Path of the model relative to the project's folder, with forward slashes.</param>
internal sealed record Shipping(AppProject Project, string As, string Item)
{
    /// <summary>Null unless the project fetches the model.</summary>
    public Download? Download { get; init; }
}
