using PerfSage.Fuzz.Oracle;
using PerfSage.Fuzz.Probing;
using PerfSage.Fuzz.Running;

namespace PerfSage.Fuzz.Tests;

/// <summary>A fuzzer that finds nothing may be blind, so it has to find faults that are known to be there.</summary>
public sealed class PlantedFaultTests
{
    private const int Inputs = 6_000;

    /// <summary>What the reader says of a file that it now takes; one check each is missing.</summary>
    public static TheoryData<string> MissingChecks =>
        [
            "truncated or corrupt",
            "before it is written",
            "has no input",
            "has no elements",
            "end early",
            "room for",
            "which is unknown",
            "has a dimension of",
            "a buffer that does not exist",
            "an operator code that does not exist",
            "points outside its subgraph",
            "impossibly large",
        ];

    [Theory]
    [MemberData(nameof(MissingChecks))]
    public void A_check_that_is_missing_is_found(string check)
    {
        var findings = FuzzRun.Run(
            file =>
                FuzzRun.Read(file) is { Error: { } error } && error.Contains(check, StringComparison.Ordinal)
                    ? FuzzRun.Valid
                    : FuzzRun.Read(file),
            Inputs
        );
        Assert.Contains(findings, f => f.Finding.Kind == FindingKind.Invalid && ValidityOracle.Reason(f.File) is not null);
    }

    [Fact]
    public void An_exception_is_found_and_its_input_made_small()
    {
        var findings = FuzzRun.Run(
            file =>
                FuzzRun.Read(file).Error?.Contains("has no elements", StringComparison.Ordinal) == true
                    ? throw new InvalidOperationException()
                    : FuzzRun.Valid,
            Inputs
        );
        var crash = Assert.Single(findings, f => f.Finding.Kind == FindingKind.Crash);
        Assert.Contains(nameof(InvalidOperationException), crash.Finding.Cause, StringComparison.Ordinal);
        Assert.Contains("has no elements", FuzzRun.Read(crash.File).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_is_found()
    {
        var findings = FuzzRun.Run(
            file =>
            {
                Thread.Sleep(2);
                return FuzzRun.Read(file);
            },
            inputs: 1,
            mostTime: TimeSpan.FromMilliseconds(1)
        );
        Assert.Equal(FindingKind.Hang, Assert.Single(findings).Finding.Kind);
    }

    [Fact]
    public void An_input_that_never_ends_ends_the_run()
    {
        using var released = new ManualResetEventSlim();
        var probe = new Probe(_ =>
        {
            released.Wait();
            return FuzzRun.Valid;
        });
        var report = new Fuzzer(FuzzRun.Options(inputs: 1) with { Longest = TimeSpan.FromMilliseconds(30) }, probe, network: null).Run();
        // What was left behind goes on, and may find something itself.
        var findings = report.Findings.ToArray();
        released.Set();
        Assert.Equal("endless", Assert.Single(findings).Finding.Cause);
    }

    [Fact]
    public void Memory_is_found()
    {
        var findings = FuzzRun.Run(
            file =>
            {
                GC.KeepAlive(GC.AllocateUninitializedArray<byte>(110_000_000));
                return FuzzRun.Read(file);
            },
            inputs: 1
        );
        Assert.Equal(FindingKind.Memory, Assert.Single(findings).Finding.Kind);
    }

    [Fact]
    public void A_feature_that_is_no_number_is_found()
    {
        var model = FuzzRun.Valid;
        var findings = FuzzRun.Run(
            file =>
            {
                var read = FuzzRun.Read(file);
                read.Input?.Features.Nodes[0] = float.NaN;
                return read;
            },
            inputs: 10
        );
        Assert.Contains(findings, f => f.Finding.Kind == FindingKind.Value);
    }
}
