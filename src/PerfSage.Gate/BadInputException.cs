namespace PerfSage.Gate;

/// <summary>The user can mend it; the message is all they see, one line for each thing to mend.</summary>
internal sealed class BadInputException(params IEnumerable<string> lines) : Exception(string.Join('\n', lines))
{
    public IReadOnlyList<string> Lines { get; } = [.. lines];
}
