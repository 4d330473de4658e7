using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Spaces.KernelMixes;

/// <summary>A few operators that runtimes have a kernel of their own for.</summary>
/// <param name="Name">In file names.</param>
/// <param name="Apply">Adds it to an image [1, H, W, C].</param>
internal sealed record MixBlock(string Name, Func<GraphBuilder, Tensor, Tensor> Apply);
