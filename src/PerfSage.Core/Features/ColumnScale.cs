namespace PerfSage.Core.Features;

/// <summary>How a column stores its values.</summary>
internal enum ColumnScale
{
    /// <summary>As they are.</summary>
    Plain,

    /// <summary>0 or 1: one of several types or options.</summary>
    Choice,

    /// <summary>log(1 + value): sizes span nine orders of magnitude.</summary>
    Size,

    /// <summary>log(<see cref="ColumnScales.FloorMs"/> + milliseconds).</summary>
    Milliseconds,
}
