namespace PerfSage.Zoo.Schema;

/// <summary>Spatial padding: the output has ceil(input / stride) elements (same), or only whole windows (valid).</summary>
public enum Padding : byte
{
    Same = 0,
    Valid = 1,
}
