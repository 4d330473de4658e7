using PerfSage.Architecture.Tests.Samples.First;

namespace PerfSage.Architecture.Tests.Samples.Second;

/// <summary>Uses the other folder by a number that the compiler writes in the place of a name.</summary>
internal sealed class Called
{
    public override string ToString() => ((int)Kind.Two).ToString("0");
}
