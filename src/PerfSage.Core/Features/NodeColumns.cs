using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Features;

/// <summary>Writes the feature columns of one operator. The order and names of the calls are the schema.</summary>
internal static class NodeColumns
{
    // Where the column is one half. It only sets the scale: every device's own limit is a term of its family.
    private const double HalfwayKiB = 384;

    /// <summary>All columns, in the order in which they are written.</summary>
    public static IReadOnlyList<Column> List()
    {
        var nothing = new OperatorInfo(Arithmetic.Add, [], [], [], [], OperatorOptions.None);
        var columns = new ColumnWriter(recordsColumns: true);
        Write(columns, new OperatorContext(nothing, OperatorCost.Of(nothing), OperatorPlace.Alone));
        return columns.Columns;
    }

    public static void Write(ColumnWriter columns, OperatorContext context)
    {
        WriteCost(columns, context);
        WriteShapes(columns, context.Operator);
        TypeColumns.Write(columns, context.Operator);
        OptionColumns.Write(columns, context.Operator);
        AxisColumns.Write(columns, context.Operator);
        WriteWeights(columns, context);
        WritePlace(columns, context);
    }

    private static void WriteCost(ColumnWriter columns, OperatorContext context)
    {
        columns.Size("macs", context.Cost.Macs, "MACs");
        columns.Size("input_bytes", context.Cost.InputBytes);
        columns.Size("output_bytes", context.Cost.OutputBytes);
        columns.Size("weight_bytes", context.Cost.WeightBytes);
        var moved = context.Cost.InputBytes + context.Cost.OutputBytes + context.Cost.WeightBytes;
        columns.Size("macs_per_byte", context.Cost.Macs / (double)Math.Max(1, moved), ColumnWriter.Hidden);
    }

    private static void WriteShapes(ColumnWriter columns, OperatorInfo op)
    {
        WriteShape(columns, "input", op.Activations.FirstOrDefault(), withFills: true);
        WriteShape(columns, "second", op.Activations.Skip(1).FirstOrDefault(), withFills: false);
        WriteShape(columns, "output", op.Outputs.FirstOrDefault(), withFills: true);
        columns.Flag(
            "broadcast",
            op.Inputs.OfType<TensorInfo>().Take(2).Any(t => op.Outputs.Length > 0 && t.Elements < op.Outputs[0].Elements)
        );
        columns.Flag("scalar_operand", op.HasScalarOperand);
        columns.Size("inputs", op.Activations.Count());
        columns.Size("outputs", op.Outputs.Length);
    }

    private static void WriteShape(ColumnWriter columns, string name, TensorInfo? tensor, bool withFills)
    {
        var shape = tensor is null ? default : Volume.Of(tensor);
        (columns.Prefix, columns.PhrasePrefix) = (name + "_", name == "second" ? "second input " : name + " ");
        columns.Size("elements", tensor?.Elements ?? 0);
        columns.Size("height", shape.H);
        columns.Size("width", shape.W);
        columns.Size("channels", shape.D);
        columns.Size("rank", tensor?.Rank ?? 0);
        if (withFills)
        {
            columns.Fill("height", shape.H, 2);
            columns.Fill("width", shape.W, 4);
            columns.Fill("channels", shape.D, 8);
            columns.Fill("channels", shape.D, 16);
            columns.Fill("channels", shape.D, 32);
        }

        (columns.Prefix, columns.PhrasePrefix) = ("", "");
    }

    private static void WriteWeights(ColumnWriter columns, OperatorContext context)
    {
        var weights = context.Operator.Constants.Where(t => t.Rank >= 2).MaxBy(t => t.Elements);
        var statistics = weights?.Statistics;
        columns.Flag("has_weight_statistics", statistics is not null);
        columns.Add("weight_entropy", (statistics?.EntropyBits ?? 0) / 8, "entropy of the weights");
        columns.Add("weight_zeros", statistics?.ZeroFraction ?? 0, "share of zero weights");
    }

    private static void WritePlace(ColumnWriter columns, OperatorContext context)
    {
        var place = context.Place;
        var liveKiB = place.LiveBytes / 1024.0;
        columns.Size("depth", place.Depth, "distance from the model's input");
        columns.Size("height", place.Height, "distance to the model's output");
        columns.Size("consumers", place.Consumers);
        columns.Flag("reads_input", place.ReadsInput);
        columns.Flag("is_output", place.IsOutput);
        columns.Add("position", place.Position);
        columns.Size("live_kib", liveKiB, "live memory in KiB");
        columns.Size("graph_peak_kib", place.PeakBytes / 1024.0, "peak of the live memory in KiB");
        columns.Add("share_of_peak", place.LiveBytes / (double)Math.Max(1, place.PeakBytes));
        columns.Add("own_share_of_live", (context.Cost.InputBytes + context.Cost.OutputBytes) / (double)Math.Max(1, place.LiveBytes));
        columns.Add("spills", liveKiB / (liveKiB + HalfwayKiB));
    }
}
