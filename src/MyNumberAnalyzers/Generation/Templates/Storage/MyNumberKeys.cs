#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace MyNumberSafety
{
    /// <summary>Where the keys come from: a key management service, a vault, a mounted secret.</summary>
    public interface IMyNumberKeySource
    {
        /// <summary>Loads every live key. Must give the same keys each time until somebody changes them at their source.</summary>
        ValueTask<MyNumberKeySet> LoadAsync(CancellationToken cancellationToken);
    }

    /// <summary>One key id: 32 secret bytes to seal with, 32 others for the index.</summary>
    public sealed class MyNumberKey
    {
        /// <summary>The length of each of the two secrets.</summary>
        public const int SecretSize = 32;

        /// <summary>Copies the secrets; clear your own arrays afterwards.</summary>
        /// <param name="id">1 to 255; written into every sealed value, so it is never used again for other secrets.</param>
        /// <param name="sealing">What numbers are sealed with.</param>
        /// <param name="index">What indexes are made with.</param>
        /// <param name="revoked">A revoked key opens nothing and finds nothing; it is listed so that errors can say so.</param>
        /// <param name="sealsBefore">How many numbers this key has sealed before this process started, where that is known.</param>
        public MyNumberKey(byte id, ReadOnlySpan<byte> sealing, ReadOnlySpan<byte> index, bool revoked = false, long sealsBefore = 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(sealsBefore);
            Id = id;
            Sealing = sealing.ToArray();
            IndexSecret = index.ToArray();
            Revoked = revoked;
            SealsBefore = sealsBefore;
        }

        /// <summary>The id in the sealed values.</summary>
        public byte Id { get; }

        /// <summary>True where nothing may be opened with it any more.</summary>
        public bool Revoked { get; }

        internal byte[] Sealing { get; }

        internal byte[] IndexSecret { get; }

        internal long SealsBefore { get; }

        /// <summary>The id alone.</summary>
        public override string ToString() => Revoked ? $"My Number key {Id} (revoked)" : $"My Number key {Id}";

        /// <summary>Makes the two secrets of a new key, as Base64 for a secret store; keep them nowhere else.</summary>
        public static (string Sealing, string Index) NewSecrets() =>
            (Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretSize)),
             Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretSize)));
    }

    /// <summary>All live keys, one of them primary.</summary>
    public sealed class MyNumberKeySet
    {
        /// <summary>Collects the keys.</summary>
        /// <param name="primary">The key that new values are sealed under.</param>
        /// <param name="keys">Every key that stored values may still need.</param>
        /// <exception cref="MyNumberKeyException">An id is used twice, or there is no usable primary key.</exception>
        public MyNumberKeySet(byte primary, IEnumerable<MyNumberKey> keys)
        {
            ArgumentNullException.ThrowIfNull(keys);
            var list = new List<MyNumberKey>();
            var ids = new HashSet<byte>();
            foreach (var key in keys)
            {
                if (key.Id == 0)
                    throw new MyNumberKeyException(KeyProblem.BadId, 0, null);
                if (!ids.Add(key.Id))
                    throw new MyNumberKeyException(KeyProblem.DuplicateId, key.Id, null);
                list.Add(key);
            }
            if (list.Count == 0)
                throw new MyNumberKeyException(KeyProblem.NoKeys, null, null);
            if (list.Find(k => k.Id == primary) is not { } chosen)
                throw new MyNumberKeyException(KeyProblem.PrimaryMissing, primary, null);
            if (chosen.Revoked)
                throw new MyNumberKeyException(KeyProblem.PrimaryRevoked, primary, null);
            Primary = primary;
            Keys = list;
        }

        /// <summary>The id of the primary key.</summary>
        public byte Primary { get; }

        /// <summary>All keys.</summary>
        public IReadOnlyList<MyNumberKey> Keys { get; }
    }

    /// <summary>What is wrong with the keys.</summary>
    public enum KeyProblem
    {
        /// <summary>There is no key at all.</summary>
        NoKeys,

        /// <summary>A secret is not there.</summary>
        Missing,

        /// <summary>A secret is not Base64.</summary>
        NotBase64,

        /// <summary>A secret is not 32 bytes long.</summary>
        WrongLength,

        /// <summary>A secret is all zeros.</summary>
        Zero,

        /// <summary>A secret is no random bytes: a repeated or typed text.</summary>
        Weak,

        /// <summary>Two secrets are equal, be it of two keys or the two of one key.</summary>
        Equal,

        /// <summary>The source gave other secrets when it was asked again: made at start-up, lost at the next.</summary>
        Ephemeral,

        /// <summary>A key id is not a number from 1 to 255.</summary>
        BadId,

        /// <summary>A key id is used twice.</summary>
        DuplicateId,

        /// <summary>No primary key is named, or it is not among the keys.</summary>
        PrimaryMissing,

        /// <summary>The primary key is revoked.</summary>
        PrimaryRevoked,

        /// <summary>The source could not be read.</summary>
        SourceFailed,

        /// <summary>The key ring is kept nowhere or is not protected.</summary>
        Unprotected,
    }

    /// <summary>The keys cannot be used; the program must not start with them. No secret is in it.</summary>
    public sealed class MyNumberKeyException : Exception
    {
        /// <summary>Names the problem, the key and the place where it is to be mended.</summary>
        public MyNumberKeyException(KeyProblem problem, byte? keyId, string? place, Exception? inner = null)
            : base(KeyText.Of(problem, keyId, place), inner)
        {
            Problem = problem;
            KeyId = keyId;
            Place = place;
        }

        /// <summary>What is wrong.</summary>
        public KeyProblem Problem { get; }

        /// <summary>The key, where one is concerned.</summary>
        public byte? KeyId { get; }

        /// <summary>The configuration path or file, where one is concerned.</summary>
        public string? Place { get; }
    }
}
#endif
