using System;
using System.Collections.Generic;
using System.Linq;

namespace Kazoku.Domain;

public sealed class KojinBango : IEquatable<KojinBango>
{
    private readonly string _value;

    private KojinBango(string value) => _value = value;

    public static KojinBango Of(string text)
    {
        if (text.Length != 12 || !text.All(char.IsAsciiDigit))
        {
            throw new ArgumentException("個人番号の形式が不正です", nameof(text)); // SAFE fixed text
        }

        return new KojinBango(text);
    }

    public string Reveal() => _value;

    public bool Equals(KojinBango? other) => other is not null && _value == other._value;

    public override bool Equals(object? obj) => Equals(obj as KojinBango);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    public override string ToString() => "************";
}

public readonly record struct Bango(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct HojinBango(string Value);

public sealed class Setai
{
    private readonly List<Kazokuin> _members = [];

    public IReadOnlyList<Kazokuin> Members => _members;

    public void Add(string name, KojinBango bango) => _members.Add(new Kazokuin(name, bango, new Bango(bango.Reveal())));
}

public sealed class Kazokuin(string name, KojinBango kojin, Bango myNumber)
{
    public string Name { get; } = name;

    public KojinBango Kojin { get; } = kojin;

    public Bango MyNumber { get; } = myNumber;
}
