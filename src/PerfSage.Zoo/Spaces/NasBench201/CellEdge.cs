namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>An edge of a cell with four nodes; node 0 is the cell's input, node 3 its output.</summary>
public readonly record struct CellEdge(int From, int To, CellOperation Operation)
{
    /// <summary>Whether an operator of its own stands for it.</summary>
    internal bool IsOperator => Operation is not (CellOperation.None or CellOperation.Skip);
}
