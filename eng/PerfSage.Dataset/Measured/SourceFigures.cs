namespace PerfSage.Dataset.Measured;

/// <summary>How the rebuilt graphs of one source compare with what the source says of them.</summary>
internal sealed record SourceFigures(string Source, IReadOnlyList<GraphFigures> Graphs)
{
    public int WithMacs => Graphs.Count(g => g.Model.Macs is not null);

    public int EqualMacs => Graphs.Count(g => g.Model.Macs == g.Macs);

    public GraphFigures? WorstMacs => Graphs.Where(g => g.Model.Macs is not null).MaxBy(g => g.MacsError);

    public int WithParameters => Graphs.Count(g => g.Model.Parameters is not null);

    public int EqualParameters => Graphs.Count(g => g.Model.Parameters == g.Parameters);

    public GraphFigures? WorstParameters => Graphs.Where(g => g.Model.Parameters is not null).MaxBy(g => g.ParametersError);

    public bool Agrees => Graphs.Count > 0 && EqualMacs == WithMacs && EqualParameters == WithParameters;
}
