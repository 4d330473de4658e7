using Google.FlatBuffers;
using PerfSage.Zoo.Building;

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

    private ModelSerializer(ModelBuilder model)
    {
        this.model = model;
        codes = [.. model.Graphs.SelectMany(graph => graph.Operators).Select(OperatorCodeKey.Of).Distinct()];
        constants =
        [
            .. model.Graphs.SelectMany(graph => graph.Tensors).Where(tensor => tensor.Data is not null && !model.OmitConstantData),
        ];
    }

    public static byte[] Serialize(ModelBuilder model) => new ModelSerializer(model).Serialize();

    private byte[] Serialize()
    {
        // Buffer 0 stays empty by convention: tensors without content refer to it.
        int[] buffers = [Buffer(null), .. constants.Select(tensor => Buffer(tensor.Data))];
        var bufferVector = builder.Tables(buffers);
        var graphVector = builder.Tables([.. model.Graphs.Select(Graph)]);
        var codeVector = builder.Tables([.. codes.Select(Code)]);
        var description = builder.CreateString(model.Description);

        builder.StartTable(5);
        builder.AddUint(0, SchemaVersion, 0);
        builder.AddOffset(1, codeVector.Value, 0);
        builder.AddOffset(2, graphVector.Value, 0);
        builder.AddOffset(3, description.Value, 0);
        builder.AddOffset(4, bufferVector.Value, 0);
        builder.Finish(builder.EndTable(), Identifier);
        return builder.SizedByteArray();
    }

    private int Buffer(byte[]? data)
    {
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
            .. graph.Tensors.Select(tensor => TensorSerializer.Write(builder, tensor, constants.IndexOf(tensor) + 1)),
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
