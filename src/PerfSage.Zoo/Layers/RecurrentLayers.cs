using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Layers with state; int8 and float32 activations.</summary>
public static class RecurrentLayers
{
    private const int Gates = 4;

    // The cell state's scale must be a power of two; this one reaches from -16 to 16.
    private const float CellScale = 1f / 2048;

    /// <summary>
    /// [N, C] to [N, units]: a rank-decomposed convolution over the last <paramref name="memory"/> inputs, then rectified.
    /// </summary>
    public static Tensor Svdf(this GraphBuilder graph, Tensor input, int units, int rank, int memory)
    {
        var filters = units * rank;
        var integer = input.Type is TensorType.Int8;
        var perTensor = new WeightOptions { PerChannel = false };
        var features = WeightFactory.Weights(
            graph,
            "svdf/features",
            input,
            [filters, input.Channels],
            0,
            input.Channels,
            perTensor,
            perChannelByDefault: false
        );
        var stateType = integer ? TensorType.Int16 : TensorType.Float32;
        var state = graph.AddTensor(
            stateType,
            [input.Shape[0], memory * filters],
            integer ? Quantization.ForRange(stateType, min: -4, max: 4) : null,
            name: "svdf/state",
            isVariable: true
        );
        var time = WeightFactory.Weights(
            graph,
            "svdf/time",
            state,
            [filters, memory],
            0,
            memory * rank,
            perTensor with
            {
                Type = stateType,
            },
            perChannelByDefault: false
        );
        var bias = WeightFactory.Bias(graph, "svdf/bias", integer ? AsInt8(state) : state, time, units, perTensor);
        var output = graph.Activation("svdf", input, [input.Shape[0], units], ValueRange.Gaussian(1, FusedActivation.Relu));
        graph.AddOperator(
            BuiltinOperator.Svdf,
            [input, features, time, bias, state],
            [output],
            // The integer kernel knows no other activation.
            new OperatorOptions(OptionsKind.Svdf, OptionField.Of(0, rank), OptionField.Of(1, (byte)FusedActivation.Relu)),
            integer ? 3 : 1
        );
        return output;

        // This bias is int32 although the state that it belongs to is int16.
        Tensor AsInt8(Tensor tensor) =>
            new(graph, tensor.Index, tensor.Name, TensorType.Int8, tensor.Shape) { Quantization = tensor.Quantization };
    }

    /// <summary>[N, time, C] to [N, time, units]; no peepholes, projection or layer normalisation.</summary>
    public static Tensor UnidirectionalSequenceLstm(this GraphBuilder graph, Tensor input, int units)
    {
        var integer = input.Type is TensorType.Int8;
        var batch = input.Shape[0];
        var output = graph.Activation("lstm", input, [batch, input.Shape[1], units], new ValueRange(Min: -1, Max: 1, MeanSquare: 0.25));
        var outputState = graph.AddTensor(input.Type, [batch, units], output.Quantization, name: "lstm/output_state", isVariable: true);
        var cellState = graph.AddTensor(
            integer ? TensorType.Int16 : TensorType.Float32,
            [batch, units],
            integer ? Quantization.PerTensor(CellScale, 0) : null,
            name: "lstm/cell_state",
            isVariable: true
        );
        var fromInput = Gate(gate => Weights($"lstm/input_weights_{gate}", input, input.Channels));
        var fromOutput = Gate(gate => Weights($"lstm/recurrent_weights_{gate}", output, units));
        var biases = Gate(gate => WeightFactory.Bias(graph, $"lstm/bias_{gate}", input, fromInput[gate]!, units, WeightOptions.Default));
        var none = new Tensor?[4];
        graph.AddOperator(
            BuiltinOperator.UnidirectionalSequenceLstm,
            [input, .. fromInput, .. fromOutput, .. none[..3], .. biases, .. none[..2], outputState, cellState, .. none],
            [output],
            new OperatorOptions(OptionsKind.UnidirectionalSequenceLstm, OptionField.Of(0, (byte)FusedActivation.Tanh)),
            intermediates: integer ? Intermediates(graph, output) : []
        );
        return output;

        Tensor Weights(string name, Tensor source, int inputs) =>
            WeightFactory.Weights(graph, name, source, [units, inputs], 0, inputs, WeightOptions.Default, perChannelByDefault: false);
    }

    private static Tensor?[] Gate(Func<int, Tensor?> create) => [.. Enumerable.Range(0, Gates).Select(create)];

    // The integer kernel reads quantisations from five tensors that hold nothing: one per gate, and the hidden state.
    private static Tensor[] Intermediates(GraphBuilder graph, Tensor output)
    {
        var gates = Enumerable
            .Range(0, Gates)
            .Select(gate => graph.AddTensor(TensorType.Int16, [], Quantization.PerTensor(1f / 4096, 0), name: $"lstm/intermediate_{gate}"));
        return [.. gates, graph.AddTensor(TensorType.Int8, [], output.Quantization, name: "lstm/hidden")];
    }
}
