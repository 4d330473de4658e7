namespace PerfSage.Prediction.Natives;

/// <summary>A folder of this run that nobody else may write to. Files that are loaded are deleted as well, but not on Windows.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("perfsage-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows keeps what is loaded.
        }
    }
}
