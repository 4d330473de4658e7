using PerfSage.Dataset.Verify;

namespace PerfSage.Dataset.Tests.Verify;

public sealed class ColumnAgreementTests
{
    [Fact]
    public void The_first_disagreement_is_the_example_and_the_commonest_operators_come_first()
    {
        var column = new ColumnAgreement("macs");
        column.Add("a", 5, 5, ["TANH"]);
        column.Add("b", 5, 6, ["ADD", "CONV_2D"]);
        column.Add("c", 7, 8, ["RELU", "CONV_2D"]);
        Assert.Equal((3, 1, "b: label 5, measured 6"), (column.Total, column.Equal, column.Example));
        Assert.Equal([("CONV_2D", 2), ("ADD", 1), ("RELU", 1)], column.Suspects);
        Assert.Equal(33.3, column.AgreementPercent, 0.1);
    }
}
