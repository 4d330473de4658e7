using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Execution;

/// <summary>Which operators an inference runs, and how often. Bodies are told apart by the channels of their convolution.</summary>
public sealed class ExecutedGraphTests
{
    // 8 x 8 places, 3 x 3 taps, 4 channels to 4.
    private const long Body = 8 * 8 * 9 * 4 * 4;

    // Of a tensor of Calls.Shape.
    private const long Bytes = 8 * 8 * 4;

    [Fact]
    public void A_body_that_is_called_counts_once() => Assert.Equal(3 * Body, Macs(BuiltinOperator.Call, trips: null, [2]));

    [Fact]
    public void A_composite_is_its_decomposition() => Assert.Equal(3 * Body, Macs(BuiltinOperator.StableHloComposite, trips: null, [2]));

    [Fact]
    public void Of_a_choice_the_dearer_branch_counts()
    {
        Assert.Equal(6 * Body, Macs(BuiltinOperator.If, trips: null, [5, 2]));
        Assert.Equal(6 * Body, Macs(BuiltinOperator.If, trips: null, [2, 5]));
    }

    [Theory]
    [InlineData(0L, 1 + 1)]
    [InlineData(1L, 1 + 2 + 3)]
    [InlineData(10L, 1 + 11 + 30)]
    public void A_loop_runs_its_body_as_often_as_is_said_and_its_condition_once_more(long trips, long bodies) =>
        Assert.Equal(bodies * Body, Macs(BuiltinOperator.While, trips, [1, 3]));

    [Fact]
    public void Initialisation_is_no_part_of_an_inference() => Assert.Equal(Body, Macs(BuiltinOperator.CallOnce, trips: null, [7]));

    [Fact]
    public void A_loop_without_a_number_of_trips_is_not_known()
    {
        Assert.Contains("say it with TripCount", Model(BuiltinOperator.While, [1, 1]).Run().Execution.Unknown, StringComparison.Ordinal);
        Assert.Null(Model(BuiltinOperator.While, [1, 1]).Run(trips: 3).Execution.Unknown);
    }

    [Fact]
    public void A_number_of_trips_needs_a_loop() =>
        Assert.Equal("it has no loop that a TripCount could be of", Fails(() => Model(BuiltinOperator.Call, [1]).Run(trips: 3)));

    [Fact]
    public void A_subgraph_that_nobody_calls_does_not_run()
    {
        var model = Model(BuiltinOperator.Call, [1]);
        Layers(model.AddGraph("idle"), 9);
        Assert.Equal(2 * Body, MacCounter.PerInference(model.Run()));
    }

    [Fact]
    public void Signatures_are_alternatives()
    {
        var model = new ModelBuilder();
        Layers(model.Main, 1);
        var other = model.AddGraph("other");
        Layers(other, 4);
        model.AddSignature("encode", model.Main);
        model.AddSignature("decode", other);
        Assert.Equal(1 * Body, MacCounter.PerInference(model.Run("encode")));
        Assert.Equal(4 * Body, MacCounter.PerInference(model.Run("decode")));
        Assert.Equal(
            "it has 2 signatures ('encode', 'decode'), which are alternatives; choose the one that the app runs with Signature",
            model.Run().Execution.Unknown
        );
        Assert.Equal("it has no signature 'train'; it has 'encode', 'decode'", Fails(() => model.Run("train")));
    }

    [Fact]
    public void The_only_signature_needs_no_name()
    {
        var model = new ModelBuilder();
        Layers(model.Main, 1);
        var other = model.AddGraph("other");
        Layers(other, 4);
        model.AddSignature("serving_default", other);
        Assert.Equal((4 * Body, (string?)null), (MacCounter.PerInference(model.Run()), model.Run().Execution.Unknown));
    }

    [Fact]
    public void Calls_may_be_nested()
    {
        var model = new ModelBuilder();
        var main = model.Main;
        var (inner, outer) = (Layers(model.AddGraph("inner"), 2), model.AddGraph("outer"));
        outer.Output(outer.Call(BuiltinOperator.While, outer.Input(Calls.Shape), inner, inner));
        main.Output(main.Call(BuiltinOperator.While, main.Input(Calls.Shape), inner, outer));
        // Outside: 4 conditions of 2 and 3 bodies, each of 4 conditions and 3 bodies of 2.
        Assert.Equal(((4 * 2) + (3 * (4 + 3) * 2)) * Body, MacCounter.PerInference(model.Run(trips: 3)));
    }

    [Fact]
    public void A_subgraph_that_calls_itself_is_refused()
    {
        var model = new ModelBuilder();
        var main = model.Main;
        var body = model.AddGraph("body");
        body.Output(body.Call(BuiltinOperator.Call, body.Input(Calls.Shape), body));
        main.Output(main.Call(BuiltinOperator.Call, main.Input(Calls.Shape), body));
        Assert.Equal("subgraph 1 'body' calls itself", Fails(() => model.Run()));
    }

    [Theory]
    [InlineData(BuiltinOperator.Call)]
    [InlineData(BuiltinOperator.If)]
    [InlineData(BuiltinOperator.While)]
    [InlineData(BuiltinOperator.StableHloComposite)]
    public void A_call_of_nothing_is_refused(BuiltinOperator code)
    {
        var model = new ModelBuilder();
        var y = model.Main.AddTensor(PerfSage.Zoo.Schema.TensorType.Int8, Calls.Shape);
        model.Main.AddOperator(code, [model.Main.Input(Calls.Shape)], [y]);
        model.Main.Output(y);
        Assert.EndsWith("does not say which subgraph it runs", Fails(() => model.Run()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BuiltinOperator.Call, OptionsKind.If, false)]
    [InlineData(BuiltinOperator.While, OptionsKind.If, false)]
    [InlineData(BuiltinOperator.StableHloComposite, OptionsKind.If, true)]
    public void Options_of_another_operator_do_not_say_which_subgraph_is_run(BuiltinOperator code, OptionsKind kind, bool isNewer)
    {
        var model = new ModelBuilder();
        var y = model.Main.AddTensor(PerfSage.Zoo.Schema.TensorType.Int8, Calls.Shape);
        var options = new PerfSage.Zoo.Schema.OperatorOptions(kind, PerfSage.Zoo.Schema.OptionField.Of(0, 1)) { IsNewer = isNewer };
        model.Main.AddOperator(code, [model.Main.Input(Calls.Shape)], [y], options);
        model.Main.Output(y);
        Assert.EndsWith("does not say which subgraph it runs", Fails(() => model.Run()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_of_a_subgraph_that_does_not_exist_is_refused()
    {
        var model = new ModelBuilder();
        var y = model.Main.AddTensor(PerfSage.Zoo.Schema.TensorType.Int8, Calls.Shape);
        var options = new PerfSage.Zoo.Schema.OperatorOptions((OptionsKind)16, PerfSage.Zoo.Schema.OptionField.Of(0, 7));
        model.Main.AddOperator(BuiltinOperator.Call, [model.Main.Input(Calls.Shape)], [y], options);
        model.Main.Output(y);
        Assert.Equal("operator 0 CALL runs subgraph 7, which does not exist", Fails(() => model.Run()));
    }

    [Fact]
    public void A_model_without_operators_is_refused()
    {
        var model = new ModelBuilder();
        model.Main.Output(model.Main.Input([1, 4]));
        Assert.Equal("it has no operators, so there is nothing to run", Fails(() => model.Run()));
    }

    [Fact]
    public void What_a_caller_keeps_is_in_memory_while_its_callee_runs()
    {
        var model = Model(BuiltinOperator.Call, [1]).Run();
        var alone = Array.ConvertAll(model.Subgraphs, Liveness.LiveBytes);
        var together = model.Execution.WithCallers(alone);
        var atCall = Array.FindIndex(model.Subgraphs[0].Operators, o => o.Callees.Length > 0);
        Assert.Equal(alone[0], together[0]);
        Assert.Equal(alone[1].Select(b => b + alone[0][atCall]), together[1]);
    }

    [Fact]
    public void What_all_callers_keep_is_in_memory_while_the_innermost_callee_runs()
    {
        var model = new ModelBuilder();
        var (main, outer, inner) = (model.Main, model.AddGraph("outer"), Layers(model.AddGraph("inner"), 1));
        outer.Output(outer.Call(BuiltinOperator.Call, outer.Input(Calls.Shape), inner));
        main.Output(main.Call(BuiltinOperator.Call, main.Input(Calls.Shape), outer));
        Assert.Equal(
            [
                [2 * Bytes],
                [4 * Bytes],
                [6 * Bytes],
            ],
            Together(model.Run())
        );
    }

    [Fact]
    public void Of_two_callers_the_one_that_keeps_more_counts()
    {
        var model = new ModelBuilder();
        var (main, body) = (model.Main, Layers(model.AddGraph("body"), 1));
        var x = main.Input(Calls.Shape);
        var y = main.Call(BuiltinOperator.Call, main.Conv2D(x, 4, 3), body);
        main.Output(main.Call(BuiltinOperator.Call, main.Add(x, y), body));
        Assert.Equal(
            [
                [2 * Bytes, 3 * Bytes, 3 * Bytes, 2 * Bytes],
                [(3 + 2) * Bytes],
            ],
            Together(model.Run())
        );
    }

    [Fact]
    public void A_branch_costs_what_it_calls_in_turn()
    {
        var model = new ModelBuilder();
        var (main, direct, through) = (model.Main, Layers(model.AddGraph("direct"), 5), model.AddGraph("through"));
        var (middle, inner) = (model.AddGraph("middle"), Layers(model.AddGraph("inner"), 9));
        through.Output(through.Call(BuiltinOperator.Call, through.Input(Calls.Shape), middle));
        middle.Output(middle.Call(BuiltinOperator.Call, middle.Input(Calls.Shape), inner));
        main.Output(main.Call(BuiltinOperator.If, main.Input(Calls.Shape), direct, through));
        Assert.Equal(9 * Body, MacCounter.PerInference(model.Run()));
    }

    private static long[][] Together(ModelGraph model) =>
        model.Execution.WithCallers(Array.ConvertAll(model.Subgraphs, Liveness.LiveBytes));

    private static long Macs(BuiltinOperator code, long? trips, int[] convolutions) =>
        MacCounter.PerInference(Model(code, convolutions).Run(trips: trips));

    /// <summary>One convolution, and an operator that runs subgraphs of so many convolutions.</summary>
    private static ModelBuilder Model(BuiltinOperator code, int[] convolutions)
    {
        var model = new ModelBuilder();
        var main = model.Main;
        var x = main.Conv2D(main.Input(Calls.Shape), 4, 3);
        var bodies = convolutions.Select((count, i) => Layers(model.AddGraph($"body{i}"), count)).ToArray();
        var y = main.Call(code, x, bodies);
        main.Output(code == BuiltinOperator.CallOnce ? x : y);
        return model;
    }

    private static GraphBuilder Layers(GraphBuilder graph, int convolutions)
    {
        var x = graph.Input(Calls.Shape);
        for (var i = 0; i < convolutions; i++)
        {
            x = graph.Conv2D(x, 4, 3);
        }

        graph.Output(x);
        return graph;
    }

    private static string Fails(Func<ModelGraph> run) => Assert.Throws<ModelFormatException>(run).Message;
}
