using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>What comes out of a ciphertext whose name says what was sealed in it.</summary>
internal sealed partial class Interpreter
{
    private static readonly string[] Openers = ["Open", "Decrypt", "Unprotect", "Unseal", "Reveal", "Unmask", "ToPlain", "GetPlain", "AsPlain", "Decipher", "復号", "Fukugo"];

    private static readonly HashSet<string> Seals = new(StringComparer.Ordinal)
    {
        "sealed", "cipher", "ciphered", "ciphertext", "text", "encrypted", "enc", "encoded", "protected", "secret", "angou", "ango", "data", "bytes", "blob", "value",
    };

    private static readonly string[] JapaneseSeals = ["暗号化済み", "暗号化", "暗号文", "暗号", "封印", "秘匿"];

    /// <summary><c>row.MyNumber.Decrypt(key)</c>, <c>vault.Open(row.MyNumberCipher)</c>.</summary>
    private Value Deciphered(Site site, Value result)
    {
        if (result.HasDigits || result.IsHarmless || !Types.CanCarry(InTask(site.Method.ReturnType)) || !Openers.Any(verb => site.Method.Name.StartsWith(verb, StringComparison.Ordinal)))
        {
            return result;
        }

        for (var port = site.Instance is null ? 0 : -1; port < site.Arguments.Length; port++)
        {
            var operand = site.Operand(port);
            if (SymbolOf(Unwrapped(operand) ?? operand) is { } holder && SealedIn(holder.Name, isReceiver: port < 0) is { } evidence)
            {
                return result.With(LabelSet.Of(Source(evidence, site.Operation, null)));
            }
        }

        return result;
    }

    private static Evidence? SealedIn(string name, bool isReceiver)
    {
        if (isReceiver && SourceLexicon.OfName(name) is { Tier: Tier.Strong } open)
        {
            return open;
        }

        var bare = JapaneseSeals.Aggregate(name, (text, seal) => text.Replace(seal, ""));
        var words = Words.Split(bare);
        var rest = words.Where(word => !Seals.Contains(word.Text)).Select(word => word.Text).ToList();
        return (rest.Count < words.Length || bare.Length < name.Length) && SourceLexicon.OfName(string.Join("_", rest)) is { Tier: Tier.Strong } evidence ? evidence : null;
    }
}
