namespace PerfSage.Gate.Setup.Projects;

/// <summary>Kinds of phones that a project is built for.</summary>
[Flags]
internal enum Platforms
{
    None = 0,
    Android = 1,
    Ios = 2,
}
