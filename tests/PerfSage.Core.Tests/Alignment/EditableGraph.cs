using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Families;

namespace PerfSage.Core.Tests.Alignment;

/// <summary>A model that tests change on purpose, so that the right alignment is known: operators keep their ids.</summary>
internal sealed class EditableGraph
{
    private static readonly Dictionary<string, Lazy<ModelGraph>> Families = ModelFamilies.All.ToDictionary(
        f => f.Name,
        f => new Lazy<ModelGraph>(() => TfLiteReader.Read(f.Build().ToBytes()))
    );

    private static readonly OperatorKind[] Weighted = [Convolutions.Conv2D, Convolutions.DepthwiseConv2D, MatrixProducts.FullyConnected];

    private readonly List<TensorInfo> tensors;
    private readonly int[] inputs;
    private readonly int[] outputs;
    private int nextId;
    private ulong nextContent = 1;

    private EditableGraph(List<TensorInfo> tensors, int[] inputs, int[] outputs) =>
        (this.tensors, this.inputs, this.outputs) = (tensors, inputs, outputs);

    public List<EditableNode> Nodes { get; } = [];

    public static EditableGraph Of(ModelGraph model)
    {
        var main = model.Subgraphs.Single();
        var graph = new EditableGraph([.. main.Tensors], [.. main.Inputs], [.. main.Outputs]);
        graph.Nodes.AddRange(
            main.Operators.Select(op => new EditableNode(graph.nextId++, op.Kind, op.InputIndices, op.OutputIndices, op.Options))
        );
        return graph;
    }

    public static EditableGraph Family(string name) => Of(Families[name].Value);

    public ModelGraph Build()
    {
        var all = tensors.ToArray();
        var operators = Nodes.Select(n => new OperatorInfo(
            n.Kind,
            [.. n.Inputs.Select(i => i < 0 ? null : all[i])],
            n.Inputs,
            [.. n.Outputs.Select(i => all[i])],
            n.Outputs,
            n.Options
        ));
        return new ModelGraph("", 0, [new Subgraph("main", all, inputs, [.. outputs], [.. operators])]);
    }

    /// <summary>Puts an operator of one input behind another.</summary>
    /// <returns>Its id.</returns>
    public int Insert(int at, OperatorKind kind)
    {
        var output = Nodes[at].Outputs[0];
        var added = Copy(output);
        Rewire(output, added, from: at + 1);
        Nodes.Insert(at + 1, new EditableNode(nextId++, kind, [output], [added], OperatorOptions.None));
        return nextId - 1;
    }

    /// <summary>Takes an operator out; what read its output reads its input instead.</summary>
    /// <returns>Its id.</returns>
    public int Delete(int at)
    {
        var node = Nodes[at];
        Rewire(node.Outputs[0], Activation(node), from: at + 1);
        Nodes.RemoveAt(at);
        return node.Id;
    }

    /// <summary>Doubles the channels that an operator with weights gives.</summary>
    public void Widen(int at)
    {
        var node = Nodes[at];
        tensors[node.Outputs[0]] = Wider(tensors[node.Outputs[0]], tensors[node.Outputs[0]].Rank - 1);
        tensors[node.Inputs[1]] = Wider(tensors[node.Inputs[1]], node.Kind == Convolutions.DepthwiseConv2D ? 3 : 0);
    }

    /// <summary>Repeats one of <see cref="Blocks"/> behind itself, with weights of its own.</summary>
    public void Duplicate((int From, int To) block)
    {
        var (from, to) = block;
        var exit = Nodes[to].Outputs[0];
        var fresh = new Dictionary<int, int> { [Activation(Nodes[from])] = exit };
        var copies = new List<EditableNode>();
        foreach (var node in Nodes[from..(to + 1)])
        {
            foreach (var tensor in node.Outputs.Concat(node.Inputs.Where(i => i >= 0 && tensors[i].IsConstant)))
            {
                fresh.TryAdd(tensor, Copy(tensor));
            }

            copies.Add(
                new EditableNode(nextId++, node.Kind, [.. node.Inputs.Select(Fresh)], [.. node.Outputs.Select(Fresh)], node.Options)
            );
        }

        Rewire(exit, copies[^1].Outputs[0], from: to + 1);
        Nodes.InsertRange(to + 1, copies);

        int Fresh(int tensor) => fresh.GetValueOrDefault(tensor, tensor);
    }

    /// <summary>Gives every constant other values, and every tensor another scale.</summary>
    public void Retrain()
    {
        for (var i = 0; i < tensors.Count; i++)
        {
            var quantization = tensors[i].Quantization;
            tensors[i] = tensors[i] with
            {
                ContentHash = tensors[i].IsConstant ? nextContent++ : 0,
                Quantization = quantization with { Scale = quantization.Scale * (1 + (0.001f * i)) },
            };
        }
    }

    /// <summary>Another order in which everything still comes after what it reads.</summary>
    /// <param name="picks">Which of the operators that are ready runs next, taken around.</param>
    public void Reorder(IReadOnlyList<int> picks)
    {
        var waiting = Nodes.ToList();
        Nodes.Clear();
        while (waiting.Count > 0)
        {
            var open = waiting.SelectMany(n => n.Outputs).ToHashSet();
            var ready = waiting.Where(n => !n.Inputs.Any(open.Contains)).ToArray();
            var next = ready[picks[Nodes.Count % picks.Count] % ready.Length];
            Nodes.Add(next);
            waiting.Remove(next);
        }
    }

    /// <returns>Stretches of up to six operators that are entered by one tensor and left by one.</returns>
    public IReadOnlyList<(int From, int To)> Blocks() =>
        [
            .. from start in Enumerable.Range(0, Nodes.Count)
            from end in Enumerable.Range(start, Math.Min(6, Nodes.Count - start))
            where IsBlock(start, end)
            select (start, end),
        ];

    public int Activation(EditableNode node) => node.Inputs.First(i => i >= 0 && !tensors[i].IsConstant);

    public bool HasWeights(EditableNode node) => Weighted.Contains(node.Kind) && tensors[node.Inputs[1]].IsConstant;

    private bool IsBlock(int from, int to)
    {
        var inside = Nodes[from..(to + 1)];
        var written = inside.SelectMany(n => n.Outputs).ToHashSet();
        var entries = inside
            .SelectMany(n => n.Inputs)
            .Where(i => i >= 0 && !tensors[i].IsConstant && !written.Contains(i))
            .Distinct()
            .Count();
        var exits = Nodes[(to + 1)..].SelectMany(n => n.Inputs).Concat(outputs).Where(written.Contains).Distinct().ToArray();
        return entries == 1 && exits.Length == 1 && exits[0] == Nodes[to].Outputs[0];
    }

    private static TensorInfo Wider(TensorInfo tensor, int dimension)
    {
        int[] shape = [.. tensor.Shape];
        shape[dimension] *= 2;
        return new TensorInfo(
            tensor.Name,
            shape,
            tensor.Type,
            tensor.Quantization,
            tensor.IsConstant,
            tensor.IsVariable,
            tensor.IsDynamic,
            tensor.Statistics
        )
        {
            ContentHash = tensor.IsConstant ? ~tensor.ContentHash : 0,
        };
    }

    private int Copy(int tensor)
    {
        tensors.Add(tensors[tensor] with { ContentHash = tensors[tensor].IsConstant ? nextContent++ : 0 });
        return tensors.Count - 1;
    }

    private void Rewire(int old, int replacement, int from)
    {
        for (var i = from; i < Nodes.Count; i++)
        {
            Nodes[i] = Nodes[i] with { Inputs = [.. Nodes[i].Inputs.Select(t => t == old ? replacement : t)] };
        }

        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = outputs[i] == old ? replacement : outputs[i];
        }
    }
}
