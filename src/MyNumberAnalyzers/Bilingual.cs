using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers;

/// <summary>A text in English and Japanese; the build's language (<c>PreferredUILang</c>) decides which one is shown.</summary>
/// <remarks>A null provider means English: an analyzer may not ask for the current culture (RS1035).</remarks>
internal sealed class Bilingual(string english, string japanese) : LocalizableString
{
    public string English { get; } = english;

    public string Japanese { get; } = japanese;

    protected override string GetText(IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo { TwoLetterISOLanguageName: "ja" } ? Japanese : English;

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(English);

    protected override bool AreEqual(object? other) =>
        other is Bilingual text && text.English == English && text.Japanese == Japanese;
}
