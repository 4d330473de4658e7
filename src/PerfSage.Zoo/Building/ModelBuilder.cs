using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>Builds a .tflite model (schema version 3). The same calls with the same seed give the same bytes.</summary>
/// <param name="seed">Seed of all weights.</param>
/// <param name="activationType">Element type of inputs that do not name one: int8, int16, uint8 or float32.</param>
public sealed class ModelBuilder(ulong seed = 1, TensorType activationType = TensorType.Int8)
{
    private readonly List<GraphBuilder> graphs = [];
    private readonly List<(string Key, int Graph)> signatures = [];

    /// <summary>The subgraph that runs.</summary>
    public GraphBuilder Main => graphs.Count > 0 ? graphs[0] : AddGraph("main");

    public string Description { get; init; } = "PerfSage.Zoo";

    /// <summary>Leaves <c>builtin_code</c> out, as converters did before schema version 3a.</summary>
    public bool LegacyOperatorCodes { get; init; }

    /// <summary>
    /// Does not say which tensors have a rank, as converters did before that field; a single number could then be anything.
    /// </summary>
    public bool OmitRanks { get; init; }

    /// <summary>Leaves the content of all constants out, as in data sets that publish structure without weights.</summary>
    public bool OmitConstantData { get; init; }

    /// <summary>
    /// Makes no weights, biases and other real constants: their tensors have a type, a shape and a plausible quantisation, and no
    /// content, so
    /// that a reader knows them for constants by having no producer. Whole numbers that are parameters of operators stay.
    /// </summary>
    public bool OmitWeights { get; init; }

    /// <summary>Gives zeros to what no operator writes and no caller gives, so that it is a constant.</summary>
    public bool FillConstants { get; init; }

    /// <summary>Puts the content of constants behind the flatbuffer, as converters do with large ones.</summary>
    public bool DataBehindModel { get; init; }

    internal TensorType ActivationType { get; } = activationType;

    internal SeededRandom Random { get; } = new(seed);

    internal IReadOnlyList<GraphBuilder> Graphs => graphs;

    internal IReadOnlyList<(string Key, int Graph)> Signatures => signatures;

    /// <summary>Names a way to run the model.</summary>
    public void AddSignature(string key, GraphBuilder graph) => signatures.Add((key, graph.Index));

    /// <summary>Adds a subgraph; the first one is <see cref="Main"/>.</summary>
    public GraphBuilder AddGraph(string name)
    {
        var graph = new GraphBuilder(this, graphs.Count, name);
        graphs.Add(graph);
        return graph;
    }
}
