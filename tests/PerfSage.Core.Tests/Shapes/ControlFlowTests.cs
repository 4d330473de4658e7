using PerfSage.Core.Shapes;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>Shapes go into the subgraphs that operators run, and come out of them.</summary>
public sealed class ControlFlowTests
{
    private static readonly int[] Open = [-1, -1];

    [Fact]
    public void A_call_gives_its_shapes_to_a_subgraph()
    {
        var (model, body) = Model(("body", Doubled));
        Call(model.Main, BuiltinOperator.Call, OptionsKind.Call, [Input(model.Main)], body);
        Assert.Equal(["6x7"], Of(model, "3x7", 0));
        Assert.Equal(["6x7"], Of(model, "3x7", 1));
    }

    [Fact]
    public void Both_branches_of_a_condition_get_its_shapes()
    {
        var (model, branches) = Model(("then", Same), ("else", Same));
        var condition = model.Main.Input([1], TensorType.Bool);
        Call(model.Main, BuiltinOperator.If, OptionsKind.If, [condition, Input(model.Main)], branches);
        Assert.Equal(["3x7"], Of(model, "1;3x7", 0));
        Assert.Equal(["3x7"], Of(model, "1;3x7", 1));
        Assert.Equal(["3x7"], Of(model, "1;3x7", 2));
    }

    [Fact]
    public void Branches_that_make_different_shapes_make_none()
    {
        var (model, branches) = Model(("then", Same), ("else", Doubled));
        var condition = model.Main.Input([1], TensorType.Bool);
        Call(model.Main, BuiltinOperator.If, OptionsKind.If, [condition, Input(model.Main)], branches);
        Assert.Equal(["?"], Of(model, "1;3x7", 0));
        Assert.Equal(["6x7"], Of(model, "1;3x7", 2));
        Assert.Equal(
            ["the shape of tensor 'result', which IF #0 makes, depends on values: its two subgraphs make different shapes"],
            ShapeTexts.Reasons(Zoo.Read(model), "1;3x7")
        );
    }

    [Fact]
    public void A_loop_that_keeps_its_shapes_has_them()
    {
        var (model, parts) = Model(("condition", Tested), ("body", Same));
        Call(model.Main, BuiltinOperator.While, OptionsKind.While, [Input(model.Main)], parts);
        Assert.Equal(["3x7"], Of(model, "3x7", 0));
        Assert.Equal(["3x7"], Of(model, "3x7", 2));
    }

    [Fact]
    public void A_loop_that_changes_its_shapes_has_none_and_neither_has_its_body()
    {
        var (model, parts) = Model(("condition", Tested), ("body", Doubled));
        Call(model.Main, BuiltinOperator.While, OptionsKind.While, [Input(model.Main)], parts);
        Assert.Equal(["?"], Of(model, "3x7", 0));
        Assert.Equal(["?"], Of(model, "3x7", 2));
        Assert.Contains(
            "the shape of tensor 'result', which WHILE #0 makes, depends on values: it changes from step to step",
            ShapeTexts.Reasons(Zoo.Read(model), "3x7")
        );
    }

    [Fact]
    public void What_runs_once_has_its_own_shapes()
    {
        var model = new ModelBuilder();
        var (main, once) = (model.Main, model.AddGraph("once"));
        once.Output(Made(once, BuiltinOperator.Fill, Open, once.Constant([2, 5], "shape"), once.Constant([0], "zero", [])));
        main.AddOperator(BuiltinOperator.CallOnce, [], [], new OperatorOptions(OptionsKind.CallOnce, OptionField.Of(0, once.Index)));
        main.Output(main.Relu(Input(main)));
        Assert.Equal(["2x5"], Of(model, "3x7", 1));
    }

    [Fact]
    public void A_subgraph_that_runs_with_two_shapes_has_none()
    {
        var (model, body) = Model(("body", Doubled));
        Call(model.Main, BuiltinOperator.Call, OptionsKind.Call, [Input(model.Main)], body);
        Call(model.Main, BuiltinOperator.Call, OptionsKind.Call, [Input(model.Main)], body);
        Assert.Equal(["6x7", "6x7"], Of(model, "3x7;3x7", 0));
        Assert.Equal(["6x7"], Of(model, "3x7;3x7", 1));
        Assert.Equal(["6x7", "?"], Of(model, "3x7;3x8", 0));
        Assert.Equal(["?"], Of(model, "3x7;3x8", 1));
        Assert.Contains(
            "no shape in subgraph 'body' is known: it runs with different shapes, or runs itself",
            ShapeTexts.Reasons(Zoo.Read(model), "3x7;3x8")
        );
    }

    [Fact]
    public void What_a_forgotten_subgraph_runs_is_forgotten_too()
    {
        var (model, parts) = Model(("condition", Tested), ("body", _ => { }), ("inner", Doubled));
        Call(parts[1], BuiltinOperator.Call, OptionsKind.Call, [Input(parts[1])], parts[2]);
        Call(model.Main, BuiltinOperator.While, OptionsKind.While, [Input(model.Main)], parts[0], parts[1]);
        Assert.Equal(["?"], Of(model, "3x7", 2));
        Assert.Equal(["?"], Of(model, "3x7", 3));
    }

    [Fact]
    public void Subgraphs_that_run_each_other_end()
    {
        var (model, parts) = Model(("first", _ => { }), ("second", _ => { }));
        Call(parts[0], BuiltinOperator.Call, OptionsKind.Call, [Input(parts[0])], parts[1]);
        Call(parts[1], BuiltinOperator.Call, OptionsKind.Call, [Input(parts[1])], parts[0]);
        Call(model.Main, BuiltinOperator.Call, OptionsKind.Call, [Input(model.Main)], parts[0]);
        Assert.Equal(["?"], Of(model, "3x7", 0));
        Assert.Equal(["?"], Of(model, "3x7", 2));
        Assert.Contains(
            "no shape in subgraph 'first' is known: it runs with different shapes, or runs itself",
            ShapeTexts.Reasons(Zoo.Read(model), "3x7")
        );
    }

    [Fact]
    public void A_subgraph_of_other_outputs_than_its_caller_is_told()
    {
        var (model, body) = Model(("body", Same));
        var results = new[] { "a", "b" }.Select(n => model.Main.AddTensor(TensorType.Float32, [1, 1], name: n, signature: Open)).ToArray();
        var options = new OperatorOptions(OptionsKind.Call, OptionField.Of(0, body[0].Index));
        model.Main.AddOperator(BuiltinOperator.Call, [Input(model.Main)], results, options);
        model.Main.Output(results);
        Assert.Equal(["?", "?"], Of(model, "3x7", 0));
        Assert.All(
            ShapeTexts.Reasons(Zoo.Read(model), "3x7"),
            reason => Assert.EndsWith("cannot be computed: its subgraph makes 1 outputs and not 2", reason, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_nobody_runs_comes_before_what_it_runs()
    {
        var (model, parts) = Model(("callee", Same), ("caller", _ => { }));
        var main = model.Main;
        main.Output(main.Relu(Input(main)));
        var x = parts[1].Input([1, 9], TensorType.Float32, [-1, 9]);
        Call(parts[1], BuiltinOperator.Call, OptionsKind.Call, [x], parts[0]);
        Assert.Equal(["1x9"], Of(model, "3x7", 1));
        Assert.Equal(["1x9"], Of(model, "3x7", 2));
    }

    [Fact]
    public void Long_chains_of_subgraphs_end()
    {
        const int length = 2_000;
        var model = new ModelBuilder();
        _ = model.Main;
        var last = Enumerable
            .Range(0, length)
            .Select(i => model.AddGraph($"{i}"))
            .Aggregate(
                model.Main,
                (caller, callee) =>
                {
                    Call(caller, BuiltinOperator.Call, OptionsKind.Call, [Input(caller)], callee);
                    return callee;
                }
            );
        Doubled(last);
        Assert.Equal(["?"], Of(model, "3x7", 0));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-1)]
    public void A_subgraph_that_does_not_exist_is_told(int index)
    {
        var model = Zoo.Read(g =>
        {
            var y = g.AddTensor(TensorType.Float32, [1, 1], name: "result", signature: Open);
            g.AddOperator(BuiltinOperator.Call, [Input(g)], [y], new OperatorOptions(OptionsKind.Call, OptionField.Of(0, index)));
            g.Output(y);
        });
        Assert.Equal(
            [$"the shape of tensor 'result', which CALL #0 makes, cannot be computed: there is no subgraph {index} with 1 inputs"],
            ShapeTexts.Reasons(model, "3x7")
        );
    }

    [Fact]
    public void Subgraphs_that_nothing_runs_have_the_inputs_of_the_file()
    {
        var model = new ModelBuilder();
        model.Main.Output(model.Main.Relu(Input(model.Main)));
        var (other, open) = (model.AddGraph("other"), model.AddGraph("open"));
        other.Output(other.Relu(other.Input([1, 9], TensorType.Float32, [-1, 9])));
        open.Output(open.Relu(Input(open)));
        Assert.Equal(["1x9"], Of(model, "3x7", 1));
        Assert.Equal(["?"], Of(model, "3x7", 2));
        Assert.Equal(["the shape of input 'input' is open: ?x?"], ShapeTexts.Reasons(Zoo.Read(model), "3x7"));
    }

    // A model with as many subgraphs; what they do is added to each.
    private static (ModelBuilder Model, GraphBuilder[] Graphs) Model(params (string Name, Action<GraphBuilder> Build)[] graphs)
    {
        var model = new ModelBuilder();
        _ = model.Main;
        var added = Array.ConvertAll(graphs, g => model.AddGraph(g.Name));
        foreach (var (graph, (_, build)) in added.Zip(graphs))
        {
            build(graph);
        }

        return (model, added);
    }

    private static ZooTensor Input(GraphBuilder graph) => graph.Input([1, 1], TensorType.Float32, Open);

    private static void Same(GraphBuilder graph) => graph.Output(graph.Relu(Input(graph)));

    private static void Doubled(GraphBuilder graph) =>
        graph.Output(Made(graph, BuiltinOperator.Tile, Open, Input(graph), graph.Constant([2, 1], "times")));

    private static void Tested(GraphBuilder graph)
    {
        _ = Input(graph);
        graph.Output(graph.AddTensor(TensorType.Bool, [1], data: [1]));
    }

    private static void Call(
        GraphBuilder graph,
        BuiltinOperator code,
        OptionsKind kind,
        ZooTensor[] operands,
        params GraphBuilder[] callees
    )
    {
        var result = graph.AddTensor(TensorType.Float32, [1, 1], name: "result", signature: Open);
        graph.AddOperator(code, operands, [result], new OperatorOptions(kind, [.. callees.Select((g, i) => OptionField.Of(i, g.Index))]));
        graph.Output(result);
    }

    private static string[] Of(ModelBuilder model, string shapes, int subgraph) =>
        ShapeTexts.Outputs(ShapePropagation.Apply(Zoo.Read(model), InputShapes.Parse(shapes)).Model.Subgraphs[subgraph]);

    private static ZooTensor Made(GraphBuilder graph, BuiltinOperator code, int[] signature, params ZooTensor[] operands)
    {
        var output = graph.AddTensor(TensorType.Float32, [1, 1], name: $"{code}", signature: signature);
        graph.AddOperator(code, operands, [output]);
        return output;
    }
}
