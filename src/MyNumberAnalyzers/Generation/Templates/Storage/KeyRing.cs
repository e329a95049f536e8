#if NET8_0_OR_GREATER
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace MyNumberSafety
{
    /// <summary>The keys in force, proven usable; replaced as a whole, never changed.</summary>
    internal sealed class KeyRing
    {
        private readonly RingKey?[] _byId = new RingKey?[256];

        private KeyRing(RingKey primary, RingKey[] live)
        {
            Primary = primary;
            Live = live;
        }

        public RingKey Primary { get; }

        /// <summary>Every key that is not revoked, the primary one first.</summary>
        public RingKey[] Live { get; }

        public RingKey? Find(byte id) => _byId[id];

        /// <summary>Takes a checked set; seals already counted for a key of the old ring go on counting.</summary>
        public static KeyRing Build(MyNumberKeySet keys, KeyRing? old)
        {
            var live = new List<RingKey>();
            RingKey? primary = null;
            var all = new List<RingKey>();
            foreach (var key in keys.Keys)
            {
                var counter = old?.Find(key.Id) is { } before && before.SameSecrets(key) ? before.Seals : new SealCounter(key.SealsBefore);
                var ringKey = new RingKey(key, counter);
                all.Add(ringKey);
                if (key.Id == keys.Primary)
                    primary = ringKey;
                else if (!key.Revoked)
                    live.Add(ringKey);
            }
            live.Insert(0, primary!);
            var ring = new KeyRing(primary!, live.ToArray());
            foreach (var key in all)
                ring._byId[key.Id] = key;
            return ring;
        }
    }

    /// <summary>Counts the seals of one key: random nonces bound how many there may be.</summary>
    internal sealed class SealCounter
    {
        private long _count;

        public SealCounter(long before) => _count = before;

        public long Count => Volatile.Read(ref _count);

        /// <summary>Counts one seal unless the limit is reached; returns the new count, or -1.</summary>
        public long TryAdd(long limit)
        {
            long count = Interlocked.Increment(ref _count);
            if (count <= limit)
                return count;
            Interlocked.Decrement(ref _count);
            return -1;
        }
    }

    /// <summary>One key with what is derived from it for each purpose.</summary>
    internal sealed class RingKey
    {
        // Purposes are few and fixed; a program that makes them up from data must not fill the memory with keys.
        private const int MaxCached = 256;

        private readonly byte[] _sealing;
        private readonly byte[] _index;
        private readonly ConcurrentDictionary<string, PurposeKeys> _derived = new(StringComparer.Ordinal);

        public RingKey(MyNumberKey key, SealCounter seals)
        {
            Id = key.Id;
            Revoked = key.Revoked;
            _sealing = key.Sealing;
            _index = key.IndexSecret;
            Seals = seals;
        }

        public byte Id { get; }

        public bool Revoked { get; }

        public SealCounter Seals { get; }

        public bool SameSecrets(MyNumberKey key) =>
            CryptographicOperations.FixedTimeEquals(_sealing, key.Sealing) && CryptographicOperations.FixedTimeEquals(_index, key.IndexSecret);

        public PurposeKeys For(string purpose)
        {
            if (_derived.TryGetValue(purpose, out var keys))
                return keys;
            keys = new PurposeKeys(Derive(_sealing, "MyNumber v1 seal ", purpose), Derive(_index, "MyNumber v1 index ", purpose));
            if (_derived.Count < MaxCached)
                _derived.TryAdd(purpose, keys);
            return keys;
        }

        private static byte[] Derive(byte[] secret, string use, string purpose) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, MyNumberKey.SecretSize, null, Encoding.UTF8.GetBytes(use + purpose));
    }

    /// <summary>The two keys of one purpose.</summary>
    internal sealed class PurposeKeys
    {
        public PurposeKeys(byte[] sealing, byte[] index)
        {
            Sealing = sealing;
            Index = index;
        }

        public byte[] Sealing { get; }

        public byte[] Index { get; }
    }
}
#endif
