namespace PerfSage.Gate.Deadlines;

/// <summary>A model that is being worked on.</summary>
/// <param name="start">Of <see cref="System.Diagnostics.Stopwatch"/>.</param>
/// <param name="end">Is told when it is done.</param>
internal sealed class ModelWork(string model, long start, Action<ModelWork> end) : IDisposable
{
    public string Model => model;

    public long Start => start;

    public void Dispose() => end(this);
}
