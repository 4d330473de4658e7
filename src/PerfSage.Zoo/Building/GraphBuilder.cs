using System.Runtime.InteropServices;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>
/// Builds one subgraph. Layers are extension methods in <c>PerfSage.Zoo.Layers</c>; this class adds what they consist of.
/// </summary>
public sealed class GraphBuilder
{
    private readonly List<Tensor> tensors = [];
    private readonly List<Tensor> inputs = [];
    private readonly List<Tensor> outputs = [];
    private readonly List<OperatorNode> operators = [];
    private readonly Dictionary<string, int> nameCounts = new(StringComparer.Ordinal);

    internal GraphBuilder(ModelBuilder model, int index, string name) => (Model, Index, Name) = (model, index, name);

    /// <summary>Position in the model.</summary>
    public int Index { get; }

    public string Name { get; }

    internal ModelBuilder Model { get; }

    internal IReadOnlyList<Tensor> Tensors => tensors;

    internal IReadOnlyList<Tensor> Inputs => inputs;

    internal IReadOnlyList<Tensor> Outputs => outputs;

    internal IReadOnlyList<OperatorNode> Operators => operators;

    /// <summary>Adds a graph input with real values in [-1, 1].</summary>
    /// <param name="signature">The shape with -1 where it is dynamic.</param>
    public Tensor Input(IReadOnlyList<int> shape, TensorType? type = null, IReadOnlyList<int>? signature = null)
    {
        var elementType = type ?? Model.ActivationType;
        var quantization = elementType.IsQuantized() ? Quantization.ForRange(elementType, min: -1, max: 1) : null;
        // A third is the mean square of values spread evenly over [-1, 1].
        var tensor = AddTensor(elementType, shape, quantization, data: null, "input", signature, meanSquare: 1.0 / 3);
        inputs.Add(tensor);
        return tensor;
    }

    /// <summary>Marks graph outputs, in order.</summary>
    public void Output(params IEnumerable<Tensor> results) => outputs.AddRange(results);

    /// <summary>Adds a tensor as it is; nothing is checked, so that tests can build odd models.</summary>
    public Tensor AddTensor(
        TensorType type,
        IReadOnlyList<int> shape,
        Quantization? quantization = null,
        byte[]? data = null,
        string name = "tensor",
        IReadOnlyList<int>? signature = null,
        bool isVariable = false
    ) => AddTensor(type, shape, quantization, data, name, signature, meanSquare: 1, isVariable);

    /// <summary>Adds an int32 constant; one dimension unless a shape is given.</summary>
    public Tensor Constant(IReadOnlyList<int> values, string name, IReadOnlyList<int>? shape = null) =>
        AddTensor(
            TensorType.Int32,
            shape ?? [values.Count],
            quantization: null,
            MemoryMarshal.AsBytes<int>(values.ToArray()).ToArray(),
            name
        );

    /// <summary>Adds a builtin operator with any code, options and tensors; a null input is an omitted optional one.</summary>
    public void AddOperator(
        BuiltinOperator code,
        IReadOnlyList<Tensor?> operands,
        IReadOnlyList<Tensor> results,
        OperatorOptions? options = null,
        int version = 1,
        IReadOnlyList<Tensor>? intermediates = null
    ) =>
        operators.Add(
            new OperatorNode(code, CustomCode: null, version, operands, results) { Options = options, Intermediates = intermediates ?? [] }
        );

    /// <summary>Adds a custom operator; its options are opaque bytes.</summary>
    public void AddCustomOperator(
        string customCode,
        IReadOnlyList<Tensor?> operands,
        IReadOnlyList<Tensor> results,
        byte[]? customOptions = null
    ) =>
        operators.Add(
            new OperatorNode(BuiltinOperator.Custom, customCode, Version: 1, operands, results) { CustomOptions = customOptions }
        );

    internal Tensor AddTensor(
        TensorType type,
        IReadOnlyList<int> shape,
        Quantization? quantization,
        byte[]? data,
        string name,
        IReadOnlyList<int>? signature,
        double meanSquare,
        bool isVariable = false
    )
    {
        var tensor = new Tensor(this, tensors.Count, UniqueName(name), type, shape)
        {
            ShapeSignature = signature,
            Quantization = quantization,
            Data = data,
            IsVariable = isVariable,
            MeanSquare = meanSquare,
        };
        tensors.Add(tensor);
        return tensor;
    }

    private string UniqueName(string name)
    {
        var count = nameCounts[name] = nameCounts.GetValueOrDefault(name) + 1;
        return count == 1 ? name : $"{name}_{count - 1}";
    }
}
