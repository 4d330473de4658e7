namespace PerfSage.Reports.Formats.Annotations;

/// <summary>Services that read commands from what a program prints.</summary>
internal enum CiService
{
    None,
    GitHub,
    Azure,
}
