using System.Text;
using PerfSage.Cli;
using PerfSage.Reports.Printing;

// A redirected Windows console would otherwise turn dashes into question marks.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return PerfSageApp.Run(
    args,
    new LogWriter(Console.Out, isTerminal: !Console.IsOutputRedirected),
    new LogWriter(Console.Error, isTerminal: !Console.IsErrorRedirected),
    answers: Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In
);
