using PerfSage.Architecture.Tests.Samples.Second;

namespace PerfSage.Architecture.Tests.Samples.First;

/// <summary>Uses the other folder in a body, and nowhere else.</summary>
internal static class Caller
{
    public static object Call() => new Called();
}
