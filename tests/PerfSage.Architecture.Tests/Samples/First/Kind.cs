namespace PerfSage.Architecture.Tests.Samples.First;

internal enum Kind
{
    One,
    Two,
}
