using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace MyNumberAnalyzers.Flow;

/// <summary>A small sorted set of labels.</summary>
internal sealed class LabelSet
{
    /// <summary>More sources than a person would read at one place; the first in order are kept, so the result does not depend on time.</summary>
    private const int Most = 12;

    public static readonly LabelSet Empty = new(ImmutableArray<Label>.Empty);

    private LabelSet(ImmutableArray<Label> items) => Items = items;

    public ImmutableArray<Label> Items { get; }

    public bool IsEmpty => Items.IsEmpty;

    /// <summary>Whether the digits themselves are here (a mask alone is harmless).</summary>
    public bool HasDigits => Items.Any(label => !label.IsMask);

    public static LabelSet Of(Label label) => new(ImmutableArray.Create(label));

    public static LabelSet Of(IEnumerable<Label> labels)
    {
        var result = Empty;
        foreach (var label in labels)
        {
            result = result.Union(Of(label));
        }

        return result;
    }

    public LabelSet Union(LabelSet other)
    {
        if (ReferenceEquals(this, other) || other.IsEmpty)
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        var merged = ImmutableArray.CreateBuilder<Label>(Items.Length + other.Items.Length);
        int i = 0, j = 0;
        var changed = false;
        while (i < Items.Length || j < other.Items.Length)
        {
            var order = i == Items.Length ? 1 : j == other.Items.Length ? -1 : Label.Compare(Items[i], other.Items[j]);
            if (order < 0)
            {
                merged.Add(Items[i++]);
            }
            else if (order > 0)
            {
                merged.Add(other.Items[j++]);
                changed = true;
            }
            else
            {
                var nearer = Label.Nearer(Items[i], other.Items[j]);
                changed |= !ReferenceEquals(nearer, Items[i]);
                merged.Add(nearer);
                i++;
                j++;
            }
        }

        if (!changed)
        {
            return this;
        }

        while (merged.Count > Most)
        {
            merged.RemoveAt(merged.Count - 1);
        }

        return new LabelSet(merged.ToImmutable());
    }

    public LabelSet Select(Func<Label, Label?> change) =>
        IsEmpty ? this : Of(Items.Select(change).Where(label => label is not null)!);

    /// <summary>Same members; the ways do not count, so that a fixed point is reached.</summary>
    public bool Same(LabelSet other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (Items.Length != other.Items.Length)
        {
            return false;
        }

        for (var i = 0; i < Items.Length; i++)
        {
            if (!Items[i].Same(other.Items[i]))
            {
                return false;
            }
        }

        return true;
    }
}
