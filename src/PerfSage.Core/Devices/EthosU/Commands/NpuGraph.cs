using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The operations that a subgraph becomes, in the order in which they run.</summary>
internal sealed class NpuGraph
{
    private readonly Subgraph subgraph;
    private readonly Dictionary<int, NpuTensor> tensors = [];
    private readonly List<NpuOperation> created = [];
    private readonly Dictionary<int, int> readers = [];
    private readonly HashSet<NpuOperation> directWriters = [];

    public NpuGraph(Subgraph subgraph, IReadOnlyList<Placement> placements)
    {
        this.subgraph = subgraph;
        Placements = placements;
        foreach (var op in subgraph.Operators)
        {
            foreach (var i in op.InputIndices.Where(i => i >= 0))
            {
                readers[i] = readers.GetValueOrDefault(i) + 1;
            }
        }
    }

    public IReadOnlyList<Placement> Placements { get; }

    public Subgraph Subgraph => subgraph;

    public List<NpuOperation> Operations { get; private set; } = [];

    /// <summary>Puts operations together that run as one, where the generation has its own rules.</summary>
    public Func<List<NpuOperation>, List<NpuOperation>>? Pack { get; init; }

    public int ReadersOf(int index) => readers.GetValueOrDefault(index);

    public bool IsGraphInput(int index) => Array.IndexOf(subgraph.Inputs, index) >= 0;

    public bool IsGraphOutput(int index) => Array.IndexOf(subgraph.Outputs, index) >= 0;

    public NpuTensor Tensor(int index)
    {
        if (!tensors.TryGetValue(index, out var tensor))
        {
            var info = subgraph.Tensors[index];
            tensor = new NpuTensor(info.Elements, Math.Max(1, info.FromLast(0)), Math.Max(8, info.Type.Bits()))
            {
                IsConstant = info.IsConstant,
                IsInput = IsGraphInput(index),
                IsOutput = IsGraphOutput(index),
                IsPersistent = info.IsVariable,
            };
            tensors.Add(index, tensor);
        }

        return tensor;
    }

    public bool Has(int index) => tensors.ContainsKey(index);

    /// <summary>Whether a tensor can be another one under a new name.</summary>
    public bool CanAlias(int from, int to) =>
        !IsGraphInput(from) && !IsGraphOutput(to) && !Tensor(from).IsOnHost && !Tensor(to).IsOnHost && !Tensor(from).IsConstant && ReadersOf(from) == 1;

    public void Alias(int index, NpuTensor tensor)
    {
        tensors[index] = tensor;
        tensor.IsOutput |= IsGraphOutput(index);
    }

    public NpuTensor Temporary(Volume shape, int bits) => new(shape.Elements, shape.D, bits);

    public NpuTensor Constant(Volume shape, int bits) => new(shape.Elements, shape.D, bits) { IsConstant = true };

    public NpuOperation Add(NpuOperation operation)
    {
        created.Add(operation);
        Connect(operation, operation.Input.Tensor.Consumers);
        if (operation.Second is { } second && second.Tensor != operation.Input.Tensor)
        {
            Connect(operation, second.Tensor.Consumers);
        }

        Connect(operation, operation.Output.Tensor.Producers);
        return operation;

        static void Connect(NpuOperation operation, List<NpuOperation> list) => list.Add(operation);
    }

    /// <summary>Takes back an operation that another one stands for.</summary>
    public void Remove(NpuOperation operation)
    {
        created.Remove(operation);
        operation.Output.Tensor.Producers.Remove(operation);
        foreach (var map in Maps(operation).SkipLast(1))
        {
            map.Tensor.Consumers.Remove(operation);
        }
    }

    /// <summary>Lets the producer of a tensor that nothing else reads write it where it belongs.</summary>
    public bool WritesDirectly(int index, FeatureMap place)
    {
        var tensor = Tensor(index);
        if (
            ReadersOf(index) != 1
            || tensor is not { IsConstant: false, IsInput: false, IsOutput: false, IsOnHost: false, IsPersistent: false, Consumers.Count: 0, Producers: [var producer] }
            || producer.Output.IsSlice
            || producer.Output.Full != place.Shape
            || producer.Kind is NpuKind.Transpose or NpuKind.MatMul or NpuKind.Copy
        )
        {
            return false;
        }

        producer.Output = place with { Bits = producer.Output.Bits };
        tensor.Producers.Clear();
        place.Tensor.Producers.Add(producer);
        directWriters.Add(producer);
        return true;
    }

    /// <summary>Orders the operations, merges activations and decides how tensors are stored.</summary>
    public void Finish()
    {
        Order();
        if (Pack is { } pack)
        {
            Operations.ForEach(Deepen);
            Operations = pack(Operations);
        }
        else
        {
            Fuse();
            Operations.ForEach(Deepen);
        }

        foreach (var tensor in Operations.SelectMany(Maps).Select(m => m.Tensor).Distinct())
        {
            tensor.IsLinear = NeedsLinear(tensor);
        }
    }

    public static IEnumerable<FeatureMap> Maps(NpuOperation op) =>
        op.Second is { } second ? [op.Input, second, op.Output, .. op.Chained.SelectMany(Maps)] : [op.Input, op.Output, .. op.Chained.SelectMany(Maps)];

    // The compiler walks from the outputs back, and takes the producers of the last operand first.
    private void Order()
    {
        var visited = new HashSet<NpuOperation>();
        var stack = new Stack<(bool Done, NpuOperation Operation)>();
        foreach (var output in Ends())
        {
            stack.Push((false, output));
        }

        while (stack.TryPop(out var entry))
        {
            if (entry.Done)
            {
                Operations.Add(entry.Operation);
            }
            else if (visited.Add(entry.Operation))
            {
                stack.Push((true, entry.Operation));
                foreach (var producer in Writers(entry.Operation.Input.Tensor).Concat(entry.Operation.Second is { } second ? Writers(second.Tensor) : []))
                {
                    stack.Push((false, producer));
                }
            }
        }
    }

    // What writes the outputs, in their order, then what else nothing waits for.
    private IEnumerable<NpuOperation> Ends()
    {
        var outputs = subgraph.Outputs.Where(Has).SelectMany(o => Tensor(o).Producers).ToArray();
        var others = created.Where(o => o.Output.Tensor is { IsOutput: true } or { IsPersistent: true } or { IsOnHost: true } or { Consumers.Count: 0 });
        return others.Except(outputs).Concat(outputs);
    }

    // Copies that were not needed made room for what writes directly, at the end.
    private IEnumerable<NpuOperation> Writers(NpuTensor tensor) => tensor.Producers.OrderBy(directWriters.Contains);

    private void Fuse()
    {
        var kept = new List<NpuOperation>();
        foreach (var op in Operations)
        {
            if (
                op.OwnActivation != NpuActivation.None
                && op.IsFusible
                && kept is [.., var last]
                && last.Output.Tensor == op.Input.Tensor
                && last.OwnActivation == NpuActivation.None
                && last.Activation == NpuActivation.None
                && last.Kind is not (NpuKind.Copy or NpuKind.MatMul)
                && (last.Kind != NpuKind.Transpose || last.Output.Bits == 8)
                && last.Output.Tensor is { IsOutput: false, Producers.Count: 1, Consumers.Count: 1 } between
                && between.IsPersistent == op.Output.Tensor.IsPersistent
                && !last.Output.IsSlice
            )
            {
                last.Activation = op.OwnActivation;
                last.TableBytes = op.TableBytes;
                last.Output = op.Output.IsSlice ? op.Output : last.Output with { Tensor = op.Output.Tensor, Bits = op.Output.Bits };
                op.Output.Tensor.Producers.Remove(op);
                op.Output.Tensor.Producers.Add(last);
            }
            else
            {
                kept.Add(op);
            }
        }

        Operations = kept;
    }

    // Element-wise operations on few channels run on another shape of as many elements.
    private static void Deepen(NpuOperation op)
    {
        var isElementWise = op.Kind == NpuKind.ElementWise || op.OwnActivation != NpuActivation.None || op.IsConversion;
        if (!isElementWise || Maps(op).Any(m => m.IsSlice || m.HasStride))
        {
            return;
        }

        var (first, second) = (op.Input.Shape.Elements == 1, op.Second?.Shape.Elements == 1);
        var broadcast = op.Second is { } other && !first && !second && op.Input.Shape != other.Shape;
        if (broadcast || op.Output.Shape.Elements <= 16 || op.Output.Shape.D >= 8)
        {
            return;
        }

        var shape = Deep(op.Output.Shape.Elements);
        op.Output = op.Output with { Full = shape, Shape = shape };
        op.Input = first ? op.Input : op.Input with { Full = shape, Shape = shape };
        op.Second = op.Second is null || second ? op.Second : op.Second with { Full = shape, Shape = shape };
    }

    private static Volume Deep(long elements)
    {
        var primes = new List<int>();
        var rest = elements;
        for (var factor = 2; factor <= 2 || (rest > 1 && factor <= Math.Sqrt(elements)); factor += factor == 2 ? 1 : 2)
        {
            for (; rest % factor == 0 && rest > 1; rest /= factor)
            {
                primes.Add(factor);
            }
        }

        if (rest != 1)
        {
            primes.Add(Rounding.Saturate(rest));
        }

        var depth = 1;
        var k = 0;
        for (; k < primes.Count && depth < 16; k++)
        {
            depth *= primes[k];
        }

        var (h, w) = (1, 1);
        for (; k < primes.Count; k++)
        {
            if (w < h)
            {
                w *= primes[k];
            }
            else
            {
                h *= primes[k];
            }
        }

        return new Volume(Math.Max(h, w), Math.Min(h, w), depth);
    }

    private bool NeedsLinear(NpuTensor tensor)
    {
        if (tensor.IsConstant || tensor.IsPersistent || tensor.IsInput || tensor.IsOutput || tensor.IsOnHost)
        {
            return true;
        }

        var reads = tensor.Consumers.SelectMany(c => Maps(c).SkipLast(1).Where(m => m.Tensor == tensor).Select(m => (Operation: c, Map: m))).ToArray();
        var writes = tensor.Producers.Select(p => (Operation: p, Map: p.Output)).ToArray();
        if (reads.Concat(writes).Any(c => c.Map.DepthOffset % EthosUAccelerator.BrickDepth != 0 || c.Map.HasStride))
        {
            return true;
        }

        if (
            reads.Concat(writes).Any(r => r.Operation.Kind == NpuKind.Gather)
            || (Pack is null && reads.Concat(writes).Any(r => r.Operation.Kind is NpuKind.Transpose or NpuKind.MatMul))
            || (tensor.Bits == 32 && reads.Any(r => r.Operation.Kind == NpuKind.ReduceSum))
        )
        {
            return true;
        }

        var shapes = reads.Select(r => (r.Map.Shape.W, r.Map.Shape.D)).Distinct().ToArray();
        return shapes.Length > 1 || (shapes.Length == 1 && reads.Concat(writes).Any(c => (c.Map.Full.W, c.Map.Full.D) != shapes[0]));
    }
}
