using Google.FlatBuffers;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Serialization;

/// <summary>Writes the tables Model, OperatorCode, SubGraph and Buffer of the TFLite schema, version 3.</summary>
internal sealed class ModelSerializer
{
    private const int SchemaVersion = 3;
    private const string Identifier = "TFL3";
    private const int BufferAlignment = 16;

    // Codes from here on do not fit the int8 field of older schemas, which then holds this number.
    private const int PlaceholderForGreaterCodes = 127;

    private readonly FlatBufferBuilder builder = new(1 << 16);
    private readonly ModelBuilder model;
    private readonly List<OperatorCodeKey> codes;
    private readonly List<Tensor> constants;

    // Of the content of each constant; 0 is the buffer without content.
    private readonly Dictionary<Tensor, int> places;
    private long behind;

    /// <param name="behind">Where content begins that does not stand in the flatbuffer; 0 if it does.</param>
    private ModelSerializer(ModelBuilder model, long behind)
    {
        (this.model, this.behind) = (model, behind);
        codes = [.. model.Graphs.SelectMany(graph => graph.Operators).Select(OperatorCodeKey.Of).Distinct()];
        constants =
        [
            .. model.Graphs.SelectMany(graph => graph.Tensors).Where(tensor => Content(tensor) is not null && !model.OmitConstantData),
        ];
        places = constants.Select((tensor, i) => (tensor, i)).ToDictionary(place => place.tensor, place => place.i + 1);
    }

    public static byte[] Serialize(ModelBuilder model)
    {
        if (!model.DataBehindModel)
        {
            return new ModelSerializer(model, behind: 0).Serialize();
        }

        // Where the flatbuffer ends is known once it is written; the numbers in it take the same room whatever they are.
        var length = new ModelSerializer(model, behind: int.MaxValue).Serialize().LongLength;
        var serializer = new ModelSerializer(model, length);
        return [.. serializer.Serialize(), .. serializer.constants.SelectMany(c => serializer.Content(c)!)];
    }

    private byte[] Serialize()
    {
        // Buffer 0 stays empty by convention: tensors without content refer to it.
        int[] buffers = [Buffer(null), .. constants.Select(tensor => Buffer(Content(tensor)))];
        var bufferVector = builder.Tables(buffers);
        var graphVector = builder.Tables([.. model.Graphs.Select(Graph)]);
        var codeVector = builder.Tables([.. codes.Select(Code)]);
        var description = builder.CreateString(model.Description);

        var signatures =
            model.Signatures.Count == 0 ? default : builder.Tables([.. model.Signatures.Select(s => Signature(s.Key, s.Graph))]);

        builder.StartTable(8);
        builder.AddUint(0, SchemaVersion, 0);
        builder.AddOffset(1, codeVector.Value, 0);
        builder.AddOffset(2, graphVector.Value, 0);
        builder.AddOffset(3, description.Value, 0);
        builder.AddOffset(4, bufferVector.Value, 0);
        builder.AddOffset(7, signatures.Value, 0);
        builder.Finish(builder.EndTable(), Identifier);
        return builder.SizedByteArray();
    }

    private byte[]? Content(Tensor tensor) =>
        tensor.Data
        ?? (model.FillConstants && IsLoose(tensor) ? new byte[((tensor.ElementCount * tensor.Type.BitsPerElement()) + 7) / 8] : null);

    private static bool IsLoose(Tensor tensor) =>
        !tensor.IsVariable && !tensor.Graph.Inputs.Contains(tensor) && !tensor.Graph.Operators.Any(o => o.Outputs.Contains(tensor));

    private int Signature(string key, int graph)
    {
        var name = builder.CreateString(key);
        builder.StartTable(5);
        builder.AddOffset(2, name.Value, 0);
        builder.AddUint(4, (uint)graph, 0);
        return builder.EndTable();
    }

    private int Buffer(byte[]? data)
    {
        if (behind > 0 && data is { Length: > 0 })
        {
            var place = behind;
            behind += data.Length;
            builder.StartTable(3);
            builder.AddUlong(1, (ulong)place, 0);
            builder.AddUlong(2, (ulong)data.Length, 0);
            return builder.EndTable();
        }

        var content = data is null ? default : builder.Bytes(data, BufferAlignment);
        builder.StartTable(1);
        builder.AddOffset(0, content.Value, 0);
        return builder.EndTable();
    }

    private int Code(OperatorCodeKey key)
    {
        var customCode = key.CustomCode is null ? default : builder.CreateString(key.CustomCode);
        var code = (int)key.Code;
        builder.StartTable(4);
        builder.AddSbyte(0, (sbyte)Math.Min(code, PlaceholderForGreaterCodes), 0);
        builder.AddOffset(1, customCode.Value, 0);
        builder.AddInt(2, key.Version, 1);
        builder.AddInt(3, model.LegacyOperatorCodes ? 0 : code, 0);
        return builder.EndTable();
    }

    private int Graph(GraphBuilder graph)
    {
        var tensors = builder.Tables([
            .. graph.Tensors.Select(tensor => TensorSerializer.Write(builder, tensor, places.GetValueOrDefault(tensor))),
        ]);
        var inputs = builder.Vector([.. graph.Inputs.Select(tensor => tensor.Index)]);
        var outputs = builder.Vector([.. graph.Outputs.Select(tensor => tensor.Index)]);
        var operators = builder.Tables([
            .. graph.Operators.Select(node => OperatorSerializer.Write(builder, node, codes.IndexOf(OperatorCodeKey.Of(node)))),
        ]);
        var name = builder.CreateString(graph.Name);

        builder.StartTable(5);
        builder.AddOffset(0, tensors.Value, 0);
        builder.AddOffset(1, inputs.Value, 0);
        builder.AddOffset(2, outputs.Value, 0);
        builder.AddOffset(3, operators.Value, 0);
        builder.AddOffset(4, name.Value, 0);
        return builder.EndTable();
    }
}
