namespace PerfSage.Core.Graphs;

/// <summary>What a kernel on a CPU spends its time with, whatever the CPU.</summary>
internal enum KernelClass
{
    /// <summary>Nobody knows; it may be the dearest of all.</summary>
    Unknown,

    /// <summary>Says otherwise what a tensor is: at most what it writes is copied.</summary>
    View,

    /// <summary>Copies elements to other places.</summary>
    Move,

    /// <summary>A few additions, multiplications or comparisons per element.</summary>
    Arithmetic,

    /// <summary>Reads a window, a row or all of a tensor for each number that it writes.</summary>
    Window,

    /// <summary>A division, a root, an exponential or a search in a table per element.</summary>
    Function,

    /// <summary>Puts elements in order, or passes over them as often as that takes.</summary>
    Sort,

    /// <summary>Compares each with each.</summary>
    Pairs,

    /// <summary>Multiplies by matrices.</summary>
    MultiplyAccumulate,

    /// <summary>Multiplies by matrices, and computes functions of gates and states.</summary>
    Recurrent,
}
