namespace PerfSage.Core.Devices.Hosts;

/// <summary>Something that is counted in a kernel, and takes a CPU cycles.</summary>
/// <param name="Key">In JSON, e.g. <c>mac</c>.</param>
/// <param name="Per">What is counted, in words.</param>
internal sealed record KernelCost(string Key, string Per)
{
    public static KernelCost Mac { get; } = new("mac", "multiply-accumulate");

    public static KernelCost Arithmetic { get; } = new("arithmetic", "element added, scaled or compared");

    public static KernelCost Window { get; } = new("window", "element of a window or a reduction");

    public static KernelCost Function { get; } = new("function", "element divided or put through a function");

    public static KernelCost Move { get; } = new("move", "element moved");

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<KernelCost> All { get; } = [Mac, Arithmetic, Window, Function, Move];
}
