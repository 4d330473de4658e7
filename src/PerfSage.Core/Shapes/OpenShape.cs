namespace PerfSage.Core.Shapes;

/// <summary>A tensor whose shape is not known before the model runs, and from which others may follow.</summary>
/// <param name="Tensor">Its name.</param>
/// <param name="Reason">A sentence that names it, without a full stop.</param>
internal sealed record OpenShape(string Tensor, string Reason);
