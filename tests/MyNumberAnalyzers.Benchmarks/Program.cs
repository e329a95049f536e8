using BenchmarkDotNet.Running;
using MyNumberAnalyzers.Benchmarks.Cost;

if (args is ["cost", .. var rest])
{
    return CostCommand.Run(rest);
}

BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
