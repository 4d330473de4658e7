using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>One operation of the command stream.</summary>
internal sealed class NpuOperation(NpuKind kind, int source)
{
    public NpuKind Kind => kind;

    /// <summary>Index of the operator that it is part of.</summary>
    public int Source => source;

    public required FeatureMap Input { get; set; }

    public FeatureMap? Second { get; set; }

    public required FeatureMap Output { get; set; }

    public SlidingWindow Window { get; init; } = SlidingWindow.One;

    /// <summary>How the output unit treats its elements.</summary>
    public NpuOutput OutputKind { get; init; } = NpuOutput.Other;

    public int Upscale { get; init; } = 1;

    public bool IsNearest { get; init; }

    /// <summary>How often it runs on parts of equal shape.</summary>
    public long Repeats { get; init; } = 1;

    public NpuWeights? Weights { get; set; }

    /// <summary>Whether all repetitions take the same weights, which are held whole where they fit.</summary>
    public bool SharesWeights { get; init; }

    /// <summary>Bytes of its look-up table; 0 without one.</summary>
    public int TableBytes { get; set; }

    /// <summary>Of the activation that runs as part of it.</summary>
    public NpuActivation Activation { get; set; }

    /// <summary>Whether it is an activation that can become part of the operation before it.</summary>
    public NpuActivation OwnActivation { get; init; }

    /// <summary>Whether its scales allow that.</summary>
    public bool IsFusible { get; init; }

    /// <summary>Whether it writes another type or scale, element by element.</summary>
    public bool IsConversion { get; init; }

    /// <summary>Operations that run as part of it, each on the results of the one before.</summary>
    public List<NpuOperation> Chained { get; private set; } = [];

    /// <summary>In which order the axes of its result are written.</summary>
    public AxisOrder? Axes { get; set; }

    /// <summary>Numerator and denominator by which a resize changes the width.</summary>
    public (int Numerator, int Denominator) ScaleW { get; init; } = (1, 1);

    /// <summary>Whether it only moves elements.</summary>
    public bool IsCopy => kind == NpuKind.Pooling && Window == SlidingWindow.One && OwnActivation == NpuActivation.None && !IsConversion;

    /// <summary>Whether it computes nothing, which needs no input buffer for wide elements.</summary>
    public bool IsPlainPool => IsCopy || kind == NpuKind.Transpose || IsConversion;

    public bool IsElementWise => kind == NpuKind.ElementWise;

    /// <summary>What is written in the end, by the last that runs as part of it.</summary>
    public FeatureMap Written => Chained.Count > 0 ? Chained[^1].Output : Output;

    /// <summary>What those that run as part of it read beside the results of the one before.</summary>
    public IEnumerable<FeatureMap> ReadBeside =>
        Chained
            .Select((next, i) => next.Input.Tensor == (i == 0 ? Output : Chained[i - 1].Output).Tensor ? next.Second : next.Input)
            .OfType<FeatureMap>();

    /// <summary>One or two.</summary>
    public IEnumerable<FeatureMap> Inputs => Second is { } second ? [Input, second] : [Input];

    /// <summary>Of those that run as part of it, too.</summary>
    public IEnumerable<FeatureMap> Maps => Inputs.Append(Output).Concat(Chained.SelectMany(c => c.Maps));

    /// <returns>The same operation on other shapes; all else is as it is here.</returns>
    public NpuOperation On(Volume input, Volume? second, Volume output)
    {
        var other = (NpuOperation)MemberwiseClone();
        other.Input = Input with { Shape = input };
        other.Second = Second is { } map && second is { } shape ? map with { Shape = shape } : Second;
        other.Output = Output with { Shape = output };
        other.Chained = [.. Chained];
        return other;
    }
}
