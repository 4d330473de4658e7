namespace PerfSage.Build.Generator.Model;

/// <param name="Summary">What an editor shows of it: one line.</param>
internal sealed record Constant(string Name, double Value, string Summary);
