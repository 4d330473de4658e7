namespace PerfSage.Gate.Git;

/// <summary>Git cannot answer; the message is one sentence that says what to do about it.</summary>
internal class GitException(string message) : Exception(message);
