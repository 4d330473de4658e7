using System.Globalization;
using PerfSage.Packing;

// Compresses native libraries, so that the packages that have them are small enough to be downloaded.
if (args.Length < 3 || !int.TryParse(args[1], CultureInfo.InvariantCulture, out var quality))
{
    Console.Error.WriteLine("PerfSage.Packing FOLDER QUALITY LIBRARY...");
    return 2;
}

var folder = Directory.CreateDirectory(args[0]);

// The largest first: they take seconds each.
Parallel.ForEach(
    args.Skip(2).Select(path => new FileInfo(path)).OrderByDescending(file => file.Length),
    library => CompressedLibrary.Write(library, folder, quality)
);
return 0;
