namespace PerfSage.Core.Roofline;

internal enum OutputKind
{
    Other,
    Wide,
    Mul,
    AddSub,
    MaxPool,
}
