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

    private static readonly string[] Sealers = ["Encrypt", "Protect", "Seal", "Encipher", "Cipher", "Ango", "Fuin", "Hogo", "Tsutsu", "Kakus", "暗号", "封印", "秘匿", "保護"];

    /// <summary>What a class that seals and opens is called besides what it seals.</summary>
    private static readonly HashSet<string> Keepers = new(StringComparer.Ordinal)
    {
        "i", "protector", "protection", "crypto", "crypt", "cryptor", "encryptor", "decryptor", "encryption", "sealer", "vault", "safe", "hogo", "fuin", "himitsu", "aes", "gcm", "service", "helper", "manager", "util", "utility", "utils", "provider", "base",
    };

    private static readonly string[] JapaneseKeepers = ["保護", "金庫", "復号", "器", "機", "部品", "サービス"];

    private static readonly string[] JapaneseSeals = ["暗号化済み", "暗号化", "暗号文", "暗号", "封印", "秘匿"];

    /// <summary><c>row.MyNumber.Decrypt(key)</c>, <c>vault.Open(row.MyNumberCipher)</c>.</summary>
    private Value Deciphered(Site site, Value result)
    {
        if (_sealed is not null && !result.HasDigits && Opened(site) is { IsEmpty: false } content)
        {
            return result.Opened().With(content);
        }

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

        return OfNumbers(site.Method.ContainingType) is { } kind && !_world.NamesSomethingElse(site.Method) ? result.With(LabelSet.Of(Source(kind, site.Operation, null))) : result;
    }

    /// <summary>A cipher that is there for numbers and nothing else: <c>IMyNumberProtector</c>, <c>KojinBangoAngo</c>.</summary>
    private static Evidence? OfNumbers(INamedTypeSymbol type)
    {
        if (Types.IsFramework(type) || Types.IsOurs(type))
        {
            return null;
        }

        var rest = Words.Split(JapaneseSeals.Concat(JapaneseKeepers).Aggregate(type.Name, (text, seal) => text.Replace(seal, ""))).Select(word => word.Text).Where(word => !Seals.Contains(word) && !Keepers.Contains(word));
        return SourceLexicon.OfName(string.Join("_", rest)) is { Tier: Tier.Strong } evidence ? evidence : null;
    }

    /// <summary>What was sealed in sight, by the value or the buffer that holds the ciphertext.</summary>
    private Dictionary<object, LabelSet>? _sealed;

    /// <summary>Remembers what has gone into a ciphertext, for whoever opens it again.</summary>
    private Value Sealed(Site site, Value result)
    {
        if (result.HasDigits || result.Constant.HasValue || !IsSealer(site.Method.Name))
        {
            return result;
        }

        var content = LabelSet.Empty;
        foreach (var argument in site.Arguments)
        {
            content = content.Union(ReachableLabels(argument));
        }

        if (!content.HasDigits)
        {
            return result;
        }

        result = result.Objects.IsEmpty ? result.Anew() : result;
        (_sealed ??= new Dictionary<object, LabelSet>())[result.Objects.IsEmpty ? result : result.Objects[0]] = content;
        return result;
    }

    private static bool IsSealer(string name)
    {
        foreach (var verb in Sealers)
        {
            if (name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private LabelSet Opened(Site site)
    {
        var content = LabelSet.Empty;
        if (Openers.Any(verb => site.Method.Name.StartsWith(verb, StringComparison.Ordinal)) && Types.CanCarry(InTask(site.Method.ReturnType)))
        {
            foreach (var argument in site.Arguments)
            {
                content = _sealed!.TryGetValue(argument.Objects.IsEmpty ? argument : argument.Objects[0], out var known) ? content.Union(known) : content;
            }
        }

        return content;
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
