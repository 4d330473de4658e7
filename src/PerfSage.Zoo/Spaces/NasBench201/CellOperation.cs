namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>What an edge of a NAS-Bench-201 cell does (arXiv 2001.00326); all keep height, width and channels.</summary>
public enum CellOperation
{
    /// <summary>No edge.</summary>
    None = 0,
    Skip = 1,
    Convolution1X1 = 2,
    Convolution3X3 = 3,
    AveragePool3X3 = 4,
}
