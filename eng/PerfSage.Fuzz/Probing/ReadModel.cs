using PerfSage.Gate.Models;

namespace PerfSage.Fuzz.Probing;

/// <summary>Reads, checks and lowers a model for every builtin device. Tests put a reader with a fault in its place.</summary>
internal delegate ModelFile ReadModel(byte[] file);
