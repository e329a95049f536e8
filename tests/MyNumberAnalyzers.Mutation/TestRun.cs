using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MyNumberAnalyzers.Mutation;

/// <summary>The tests of an assembly, run in this process one after the other.</summary>
internal sealed class TestRun(Assembly assembly, Regex classes)
{
    private readonly Dictionary<Type, object> _fixtures = [];

    /// <summary>What a fixture has found out before a mutant was switched on would hide it.</summary>
    public void Forget() => _fixtures.Clear();

    public IReadOnlyList<Test> Find() =>
        [.. assembly.GetTypes().Where(type => !type.IsAbstract && classes.IsMatch(type.FullName ?? "")).SelectMany(type => type.GetMethods()).SelectMany(Cases)];

    /// <summary>What the test failed with, or null.</summary>
    public Exception? Run(Test test)
    {
        try
        {
            var instance = test.Method.IsStatic ? null : Activator.CreateInstance(test.Method.DeclaringType!, [.. test.Method.DeclaringType!.GetConstructors().Single().GetParameters().Select(Fixture)]);
            try
            {
                if (test.Method.Invoke(instance, test.Arguments) is Task task)
                {
                    task.GetAwaiter().GetResult();
                }
            }
            finally
            {
                (instance as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private object Fixture(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(ITestOutputHelper))
        {
            return new Silent();
        }

        if (!_fixtures.TryGetValue(parameter.ParameterType, out var fixture))
        {
            _fixtures.Add(parameter.ParameterType, fixture = Activator.CreateInstance(parameter.ParameterType)!);
        }

        return fixture;
    }

    private static IEnumerable<Test> Cases(MethodInfo method)
    {
        if (method.GetCustomAttribute<FactAttribute>() is not { Skip: null } fact)
        {
            return [];
        }

        return fact is TheoryAttribute
            ? method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).Select(arguments => new Test(method, Complete(method, arguments ?? [null])))
            : [new Test(method, [])];
    }

    private static object?[] Complete(MethodInfo method, object?[] arguments) =>
        [.. method.GetParameters().Select((parameter, index) => parameter.IsDefined(typeof(ParamArrayAttribute)) ? Rest(parameter, [.. arguments.Skip(index)])
            : index < arguments.Length ? arguments[index]
            : parameter.DefaultValue)];

    private static object Rest(ParameterInfo parameter, object?[] arguments)
    {
        if (arguments is [{ } only] && parameter.ParameterType.IsInstanceOfType(only))
        {
            return only;
        }

        var rest = Array.CreateInstance(parameter.ParameterType.GetElementType()!, arguments.Length);
        arguments.CopyTo(rest, 0);
        return rest;
    }

    private sealed class Silent : ITestOutputHelper
    {
        public void WriteLine(string message) => Debug.WriteLine(message);

        public void WriteLine(string format, params object[] args) => Debug.WriteLine(format, args);
    }
}

/// <summary>One test with its arguments, how long it takes and which mutants it comes by.</summary>
internal sealed record Test(MethodInfo Method, object?[] Arguments)
{
    public TimeSpan Time { get; set; }

    public bool[] Hits { get; set; } = [];

    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}({string.Join(", ", Arguments.Select(argument => argument is string { Length: > 30 } text ? text[..30] : argument))})";
}
