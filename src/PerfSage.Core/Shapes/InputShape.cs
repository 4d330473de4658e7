namespace PerfSage.Core.Shapes;

/// <summary>What a user says of one input of a model.</summary>
/// <param name="Name">Null if it goes by its place.</param>
internal sealed record InputShape(string? Name, int[] Sizes);
