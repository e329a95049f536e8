using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MyNumberAnalyzers.Mutation;

/// <summary>
/// What the product remembers for the process: an answer from before a mutant was switched on would hide it, and a test that gets a
/// remembered answer would not seem to come by the mutant at all.
/// </summary>
internal sealed class Caches
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly List<Action> _clear = [];

    public Caches(Assembly product)
    {
        foreach (var field in product.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetFields(Statics)).Where(field => !field.IsLiteral))
        {
            if (IsCache(field.FieldType))
            {
                Add(field.GetValue(null));
            }
            else if (field.FieldType.Assembly == product && !field.FieldType.IsValueType)
            {
                foreach (var member in field.FieldType.GetFields(Members).Where(member => IsCache(member.FieldType)))
                {
                    Add(field.GetValue(null) is { } owner ? member.GetValue(owner) : null);
                }
            }
        }
    }

    public void Forget() => _clear.ForEach(clear => clear());

    private static bool IsCache(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>) || type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>));

    private void Add(object? cache)
    {
        if (cache?.GetType().GetMethod("Clear", Type.EmptyTypes) is { } clear)
        {
            _clear.Add(clear.CreateDelegate<Action>(cache));
        }
    }
}
