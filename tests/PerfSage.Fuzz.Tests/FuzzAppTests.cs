namespace PerfSage.Fuzz.Tests;

public sealed class FuzzAppTests
{
    [Fact]
    public void A_run_says_what_it_did_and_finds_nothing()
    {
        var (code, output) = Run("--inputs", "400", "--seed", "3", "--jobs", "1");
        Assert.True(code == 0, output);
        Assert.Contains("inputs     400 in", output, StringComparison.Ordinal);
        Assert.Contains("of them by the network as well", output, StringComparison.Ordinal);
        Assert.Contains("invalid    0", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--inputs", "0")]
    public void Nothing_tried_is_no_success(params string[] args) => Assert.Equal(2, Run(args).Code);

    private static (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter();
        return (FuzzApp.Run(args, output), output.ToString());
    }
}
