namespace PerfSage.Build.Generator.Model;

/// <param name="Summary">For IntelliSense; fixed text.</param>
internal sealed record Constant(string Name, double Value, string Summary);
