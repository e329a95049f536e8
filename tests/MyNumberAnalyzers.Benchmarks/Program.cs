using BenchmarkDotNet.Running;
using MyNumberAnalyzers.Benchmarks;
using MyNumberAnalyzers.Benchmarks.Cost;

if (args is ["cost", .. var rest])
{
    return CostCommand.Run(rest);
}

// Ratios by turns in one process, for a machine that is busy.
if (args is ["ratios", .. var words])
{
    PairedRatios.Run(words.Length > 0 ? words : ["Type", "Storage"]);
    return 0;
}

BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
