namespace PerfSage.Gate.Git;

/// <summary>The revision to compare with, or the history that leads to it, is not in this clone.</summary>
internal sealed class BaseUnavailableException(string message) : GitException(message);
