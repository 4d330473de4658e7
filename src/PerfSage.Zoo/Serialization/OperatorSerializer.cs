using Google.FlatBuffers;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Serialization;

/// <summary>Writes the table Operator and its options.</summary>
internal static class OperatorSerializer
{
    private const int OmittedInput = -1;

    public static int Write(FlatBufferBuilder builder, OperatorNode node, int codeIndex)
    {
        var inputs = builder.Vector([.. node.Inputs.Select(tensor => tensor?.Index ?? OmittedInput)]);
        var outputs = builder.Vector([.. node.Outputs.Select(tensor => tensor.Index)]);
        var intermediates =
            node.Intermediates.Count == 0 ? default : builder.Vector([.. node.Intermediates.Select(tensor => tensor.Index)]);
        var options = node.Options is null ? 0 : Write(builder, node.Options);
        var customOptions = node.CustomOptions is null ? default : builder.Bytes(node.CustomOptions);

        var isNewer = node.Options is { IsNewer: true };
        builder.StartTable(13);
        builder.AddUint(0, (uint)codeIndex, 0);
        builder.AddOffset(1, inputs.Value, 0);
        builder.AddOffset(2, outputs.Value, 0);
        builder.AddByte(isNewer ? 11 : 3, (byte)(node.Options?.Kind ?? OptionsKind.None), 0);
        builder.AddOffset(isNewer ? 12 : 4, options, 0);
        builder.AddOffset(5, customOptions.Value, 0);
        builder.AddOffset(8, intermediates.Value, 0);
        return builder.EndTable();
    }

    private static int Write(FlatBufferBuilder builder, OperatorOptions options)
    {
        var vectors = options
            .Fields.Where(field => field.Value is IReadOnlyList<int>)
            .ToDictionary(field => field.Number, field => builder.Vector((IReadOnlyList<int>)field.Value).Value);

        builder.StartTable(options.Fields.Select(field => field.Number + 1).DefaultIfEmpty().Max());
        foreach (var field in options.Fields)
        {
            switch (field.Value)
            {
                case bool flag:
                    builder.AddBool(field.Number, flag, (bool)field.Default);
                    break;
                case byte small:
                    builder.AddByte(field.Number, small, (byte)field.Default);
                    break;
                case int number:
                    builder.AddInt(field.Number, number, (int)field.Default);
                    break;
                case float real:
                    builder.AddFloat(field.Number, real, (float)field.Default);
                    break;
                default:
                    builder.AddOffset(field.Number, vectors[field.Number], 0);
                    break;
            }
        }

        return builder.EndTable();
    }
}
