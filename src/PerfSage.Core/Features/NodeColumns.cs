using PerfSage.Core.Graphs;
using PerfSage.Core.Roofline;

namespace PerfSage.Core.Features;

/// <summary>Writes the feature columns of one operator. The order and names of the calls are the schema.</summary>
internal static class NodeColumns
{
    private const double SpillLimitKiB = 384;

    public static void Write(ColumnWriter columns, OperatorContext context)
    {
        WriteCost(columns, context);
        WriteShapes(columns, context.Operator);
        TypeColumns.Write(columns, context.Operator);
        OptionColumns.Write(columns, context.Operator);
        WriteWeights(columns, context);
        WritePlace(columns, context);
        RooflineColumns.Write(columns, context);
    }

    private static void WriteCost(ColumnWriter columns, OperatorContext context)
    {
        columns.Size("macs", context.Cost.Macs);
        columns.Size("input_bytes", context.Cost.InputBytes);
        columns.Size("output_bytes", context.Cost.OutputBytes);
        columns.Size("weight_bytes", context.Cost.WeightBytes);
        columns.Size("macs_per_byte", context.Cost.Macs / (double)Math.Max(1, context.Cost.InputBytes + context.Cost.OutputBytes + context.Cost.WeightBytes));
    }

    private static void WriteShapes(ColumnWriter columns, OperatorInfo op)
    {
        WriteShape(columns, "input", op.Activations.FirstOrDefault());
        WriteShape(columns, "second", op.Activations.Skip(1).FirstOrDefault());
        WriteShape(columns, "output", op.Outputs.FirstOrDefault());
        columns.Flag("broadcast", op.Inputs.OfType<TensorInfo>().Take(2).Any(t => op.Outputs.Length > 0 && t.Elements < op.Outputs[0].Elements));
        columns.Flag("scalar_operand", op.HasScalarOperand);
        columns.Size("inputs", op.Activations.Count());
        columns.Size("outputs", op.Outputs.Length);
    }

    private static void WriteShape(ColumnWriter columns, string name, TensorInfo? tensor)
    {
        var shape = tensor is null ? new Volume(0, 0, 0) : Volume.Of(tensor);
        columns.Size($"{name}_elements", tensor?.Elements ?? 0);
        columns.Size($"{name}_height", shape.H);
        columns.Size($"{name}_width", shape.W);
        columns.Size($"{name}_channels", shape.D);
        columns.Size($"{name}_rank", tensor?.Rank ?? 0);
        if (name != "second")
        {
            columns.Fill($"{name}_height", shape.H, 2);
            columns.Fill($"{name}_width", shape.W, 4);
            columns.Fill($"{name}_channels", shape.D, 8);
            columns.Fill($"{name}_channels", shape.D, 16);
            columns.Fill($"{name}_channels", shape.D, 32);
        }
    }

    private static void WriteWeights(ColumnWriter columns, OperatorContext context)
    {
        var weights = context.Operator.Constants.Where(t => t.Rank >= 2).MaxBy(t => t.Elements);
        var statistics = weights?.Statistics;
        columns.Flag("has_weight_statistics", statistics is not null);
        columns.Add("weight_entropy", (statistics?.EntropyBits ?? 0) / 8);
        columns.Add("weight_zeros", statistics?.ZeroFraction ?? 0);
        columns.Size("encoded_bytes", context.Passes.Sum(p => EncodedWeights.Bytes(context.Operator, p)));
    }

    private static void WritePlace(ColumnWriter columns, OperatorContext context)
    {
        var place = context.Place;
        var liveKiB = place.LiveBytes / 1024.0;
        columns.Size("depth", place.Depth);
        columns.Size("height", place.Height);
        columns.Size("consumers", place.Consumers);
        columns.Flag("reads_input", place.ReadsInput);
        columns.Flag("is_output", place.IsOutput);
        columns.Add("position", place.Position);
        columns.Size("live_kib", liveKiB);
        columns.Size("brick_live_kib", place.BrickLiveBytes / 1024.0);
        columns.Size("inner_live_kib", place.InnerLiveBytes / 1024.0);
        columns.Size("graph_peak_kib", place.PeakBytes / 1024.0);
        columns.Add("share_of_peak", place.LiveBytes / (double)Math.Max(1, place.PeakBytes));
        columns.Add("own_share_of_live", (context.Cost.InputBytes + context.Cost.OutputBytes) / (double)Math.Max(1, place.LiveBytes));
        columns.Add("spills", liveKiB / (liveKiB + SpillLimitKiB));
    }
}
