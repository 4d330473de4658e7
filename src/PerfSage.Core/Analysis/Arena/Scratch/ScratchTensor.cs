namespace PerfSage.Core.Analysis.Arena.Scratch;

/// <summary>Memory that a kernel asks for while it is prepared, to use it while it runs.</summary>
/// <param name="IsPersistent">Whether it is filled once and kept.</param>
internal readonly record struct ScratchTensor(long Bytes, bool IsPersistent = false);
