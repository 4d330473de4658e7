using System.Text;
using PerfSage.Cli;

// A redirected Windows console would otherwise turn dashes into question marks.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return PerfSageApp.Run(args, Console.Out, Console.Error);
