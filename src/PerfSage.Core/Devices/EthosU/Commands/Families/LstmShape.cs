using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Sizes of a long short-term memory.</summary>
/// <param name="Features">Channels of its input; likewise <paramref name="Cells"/> of its states.</param>
/// <param name="Rows">What one step computes.</param>
/// <param name="Repeats">Steps; of each batch, where batches come first.</param>
internal sealed record LstmShape(int Features, int Cells, Volume Rows, long Repeats)
{
    public const int Gates = 4;
    public const int Input = 0;
    public const int Forget = 1;
    public const int Cell = 2;
    public const int Output = 3;

    /// <summary>Operand of the first gate's; likewise <see cref="StateWeights"/>.</summary>
    public const int InputWeights = 1;
    public const int StateWeights = 5;

    public static LstmShape Of(OperatorSite site)
    {
        var (input, cells) = (site.Input, site.Output.FromLast(0));
        return site.Op.Options.TimeMajor
            ? new(input.FromLast(0), cells, new Volume(1, input.FromLast(1), cells), input.FromLast(2))
            : new(input.FromLast(0), cells, new Volume(1, 1, cells), (long)input.FromLast(1) * input.FromLast(2));
    }

    /// <returns>The rows of a product.</returns>
    public Volume Products(int depth)
    {
        var (h, w) = RowShape.Square(Rows.W);
        return new Volume(h, w, depth);
    }

    public FeatureMap Temporary() => FeatureMap.Temporary(Rows, 16);

    /// <returns>What is there from one step to the next.</returns>
    public NpuTensor State(int bits) => new(Rows.Elements, Cells, bits) { IsPersistent = true };
}
