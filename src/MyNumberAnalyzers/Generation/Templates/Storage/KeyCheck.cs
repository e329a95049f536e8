#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace MyNumberSafety
{
    /// <summary>The self-test of the keys at start-up.</summary>
    internal static class KeyCheck
    {
        // 32 random bytes hold about 30 different ones; fewer than 16 do not happen by chance (below 1 in 10^9),
        // and a typed or hexadecimal text has no more.
        private const int FewestDifferentBytes = 17;

        /// <summary>Refuses keys that are short, zero, weak or equal, and proves that sealing works with each.</summary>
        public static void Demand(MyNumberKeySet keys)
        {
            var seen = new List<byte[]>();
            foreach (var key in keys.Keys)
            {
                Secret(key.Sealing, key.Id, seen);
                Secret(key.IndexSecret, key.Id, seen);
            }
            foreach (var key in keys.Keys)
                SealsAndOpens(key.Sealing);
        }

        /// <summary>Refuses a source whose second answer has other secrets under the same ids.</summary>
        public static void DemandSame(MyNumberKeySet first, MyNumberKeySet second)
        {
            foreach (var key in first.Keys)
            {
                foreach (var again in second.Keys)
                {
                    if (key.Id == again.Id && !Same(key, again))
                        throw new MyNumberKeyException(KeyProblem.Ephemeral, key.Id, null);
                }
            }
        }

        /// <summary>Refuses a reload that puts other secrets under an id in use: what was sealed with the old ones would be lost.</summary>
        public static void DemandUnchanged(KeyRing? old, MyNumberKeySet keys)
        {
            foreach (var key in keys.Keys)
            {
                if (old?.Find(key.Id) is { } before && !before.SameSecrets(key))
                    throw new MyNumberKeyException(KeyProblem.DuplicateId, key.Id, null);
            }
        }

        private static bool Same(MyNumberKey a, MyNumberKey b) =>
            CryptographicOperations.FixedTimeEquals(a.Sealing, b.Sealing) && CryptographicOperations.FixedTimeEquals(a.IndexSecret, b.IndexSecret);

        private static void Secret(byte[] secret, byte id, List<byte[]> seen)
        {
            if (secret.Length != MyNumberKey.SecretSize)
                throw new MyNumberKeyException(secret.Length == 0 ? KeyProblem.Missing : KeyProblem.WrongLength, id, null);
            if (secret.AsSpan().IndexOfAnyExcept((byte)0) < 0)
                throw new MyNumberKeyException(KeyProblem.Zero, id, null);
            if (new HashSet<byte>(secret).Count < FewestDifferentBytes || IsCounting(secret))
                throw new MyNumberKeyException(KeyProblem.Weak, id, null);
            foreach (byte[] other in seen)
            {
                if (CryptographicOperations.FixedTimeEquals(other, secret))
                    throw new MyNumberKeyException(KeyProblem.Equal, id, null);
            }
            seen.Add(secret);
        }

        /// <summary>00 01 02 … and the like: every step is the same.</summary>
        private static bool IsCounting(byte[] secret)
        {
            for (int i = 2; i < secret.Length; i++)
            {
                if ((byte)(secret[i] - secret[i - 1]) != (byte)(secret[1] - secret[0]))
                    return false;
            }
            return true;
        }

        private static void SealsAndOpens(byte[] secret)
        {
            Span<byte> nonce = stackalloc byte[12], plain = stackalloc byte[8], cipher = stackalloc byte[8], tag = stackalloc byte[16], back = stackalloc byte[8];
            plain.Fill(0x5A);
            nonce.Clear();
            byte[] probe = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, MyNumberKey.SecretSize, null, "MyNumber v1 self-test"u8.ToArray());
            using var aes = new AesGcm(probe, 16);
            aes.Encrypt(nonce, plain, cipher, tag, "a"u8);
            aes.Decrypt(nonce, cipher, tag, back, "a"u8);
            if (!back.SequenceEqual(plain) || cipher.SequenceEqual(plain))
                throw new CryptographicException();
        }
    }
}
#endif
