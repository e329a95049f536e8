#if NET8_0_OR_GREATER
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace MyNumberSafety
{
    /// <summary>The vault: AES-256-GCM under a key for each purpose, HMAC-SHA256 for the index.</summary>
    public sealed class MyNumberVault : IMyNumberVault
    {
        /// <summary>How many numbers one key may seal; NIST SP 800-38D allows 2^32 random nonces, over all instances together.</summary>
        public const long DefaultSealLimit = 1L << 31;

        /// <summary>From here on the event source warns.</summary>
        public const long DefaultSealWarning = 1L << 30;

        private const int NonceAt = 2, CipherAt = 14, TagAt = 22;

        private readonly IMyNumberKeySource? _source;
        private readonly long _limit;
        private readonly long _warning;
        private readonly SemaphoreSlim _reloading = new(1, 1);
        private KeyRing _ring;

        /// <summary>A vault over keys that are at hand. Checks them.</summary>
        /// <exception cref="MyNumberKeyException">The keys cannot be used.</exception>
        public MyNumberVault(MyNumberKeySet keys, long sealLimit = DefaultSealLimit)
            : this(Checked(keys), sealLimit, null)
        {
        }

        private MyNumberVault(KeyRing ring, long sealLimit, IMyNumberKeySource? source)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(sealLimit, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(sealLimit, DefaultSealLimit);
            _ring = ring;
            _limit = sealLimit;
            _warning = Math.Min(DefaultSealWarning, sealLimit / 2);
            _source = source;
        }

        /// <summary>A vault over a key source. Loads the keys twice, because keys made at start-up differ, and checks them.</summary>
        /// <exception cref="MyNumberKeyException">The source fails or the keys cannot be used.</exception>
        public static async Task<MyNumberVault> CreateAsync(
            IMyNumberKeySource source, long sealLimit = DefaultSealLimit, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(source);
            return new MyNumberVault(await LoadAsync(source, null, cancellationToken).ConfigureAwait(false), sealLimit, source);
        }

        /// <summary>
        /// Loads the keys again, for a key that was added or made primary. Where that fails the keys in force stay.
        /// </summary>
        /// <exception cref="MyNumberKeyException">The source fails or the new keys cannot be used.</exception>
        public async Task ReloadAsync(CancellationToken cancellationToken = default)
        {
            if (_source is null)
                throw new InvalidOperationException(StorageText.NoSource);
            await _reloading.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                Volatile.Write(ref _ring, await LoadAsync(_source, _ring, cancellationToken).ConfigureAwait(false));
            }
            finally
            {
                _reloading.Release();
            }
        }

        /// <summary>The id of the key that new values are sealed under.</summary>
        public byte PrimaryKeyId => Volatile.Read(ref _ring).Primary.Id;

        /// <summary>How many numbers a key has sealed, as far as this process knows; keep it to tell the next process.</summary>
        public long SealsUnder(byte keyId) => Volatile.Read(ref _ring).Find(keyId)?.Seals.Count ?? 0;

        /// <inheritdoc/>
        public SealedMyNumber Seal(MyNumber number, in MyNumberContext context)
        {
            ulong digits = Digits(number);
            var key = Volatile.Read(ref _ring).Primary;
            string purpose = context.Purpose;
            CountSeal(key);

            byte[] sealedBytes = new byte[SealedMyNumber.Size];
            Span<byte> associated = stackalloc byte[MyNumberContext.MaxAssociatedData];
            Span<byte> plain = stackalloc byte[8];
            try
            {
                sealedBytes[0] = SealedMyNumber.Format;
                sealedBytes[1] = key.Id;
                int length = context.WriteAssociatedData(associated, SealedMyNumber.Format, key.Id);
                RandomNumberGenerator.Fill(sealedBytes.AsSpan(NonceAt, 12));
                BinaryPrimitives.WriteUInt64BigEndian(plain, digits);
                // One instance shared by threads corrupts data where OpenSSL is underneath; so one for each call.
                using var aes = new AesGcm(key.For(purpose).Sealing, 16);
                aes.Encrypt(
                    sealedBytes.AsSpan(NonceAt, 12), plain, sealedBytes.AsSpan(CipherAt, 8), sealedBytes.AsSpan(TagAt, 16), associated[..length]);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(plain);
            }
            StorageEvents.Log.Sealed(purpose, key.Id);
            return SealedMyNumber.FromCell(sealedBytes);
        }

        /// <inheritdoc/>
        public MyNumber Open(SealedMyNumber value, in MyNumberContext context) =>
            TryOpen(value, context, out var number, out var reason)
                ? number
                : throw new MyNumberUnreadableException(reason, KeyIdOf(value));

        /// <inheritdoc/>
        public bool TryOpen(SealedMyNumber value, in MyNumberContext context, out MyNumber number, out UnreadableReason reason)
        {
            reason = Unseal(value.Bytes, context, out ulong digits);
            number = default;
            if (reason == UnreadableReason.None && !TryNumber(digits, out number))
                reason = UnreadableReason.NotANumber;
            if (reason == UnreadableReason.None)
                StorageEvents.Log.Opened(context.Purpose, value.Bytes[1]);
            else
                StorageEvents.Log.OpenRefused(context.Purpose, KeyIdOf(value) ?? 0, reason);
            return reason == UnreadableReason.None;
        }

        /// <inheritdoc/>
        public MyNumberIndex Index(MyNumber number, string purpose)
        {
            MyNumberContext.CheckPurpose(purpose);
            return IndexUnder(Volatile.Read(ref _ring).Primary, Digits(number), purpose);
        }

        /// <inheritdoc/>
        public IReadOnlyList<MyNumberIndex> Indexes(MyNumber number, string purpose)
        {
            MyNumberContext.CheckPurpose(purpose);
            ulong digits = Digits(number);
            var live = Volatile.Read(ref _ring).Live;
            var indexes = new MyNumberIndex[live.Length];
            for (int i = 0; i < live.Length; i++)
                indexes[i] = IndexUnder(live[i], digits, purpose);
            return indexes;
        }

        /// <inheritdoc/>
        public RotationState State(SealedMyNumber value)
        {
            var ring = Volatile.Read(ref _ring);
            if (!IsWellFormed(value.Bytes) || ring.Find(value.Bytes[1]) is not { Revoked: false } key)
                return RotationState.KeyMissing;
            return ReferenceEquals(key, ring.Primary) ? RotationState.Current : RotationState.NeedsReseal;
        }

        private UnreadableReason Unseal(ReadOnlySpan<byte> bytes, in MyNumberContext context, out ulong digits)
        {
            digits = 0;
            string purpose = context.Purpose;
            if (bytes.IsEmpty)
                return UnreadableReason.Empty;
            if (!IsWellFormed(bytes))
                return UnreadableReason.Malformed;
            if (Volatile.Read(ref _ring).Find(bytes[1]) is not { } key)
                return UnreadableReason.KeyMissing;
            if (key.Revoked)
                return UnreadableReason.KeyRevoked;

            Span<byte> associated = stackalloc byte[MyNumberContext.MaxAssociatedData];
            Span<byte> plain = stackalloc byte[8];
            int length = context.WriteAssociatedData(associated, bytes[0], bytes[1]);
            try
            {
                using var aes = new AesGcm(key.For(purpose).Sealing, 16);
                aes.Decrypt(bytes.Slice(NonceAt, 12), bytes.Slice(CipherAt, 8), bytes.Slice(TagAt, 16), plain, associated[..length]);
                digits = BinaryPrimitives.ReadUInt64BigEndian(plain);
                return UnreadableReason.None;
            }
            catch (AuthenticationTagMismatchException)
            {
                return UnreadableReason.Tampered;
            }
            finally
            {
                CryptographicOperations.ZeroMemory(plain);
            }
        }

        private void CountSeal(RingKey key)
        {
            long count = key.Seals.TryAdd(_limit);
            if (count < 0)
                throw new MyNumberSealLimitException(key.Id);
            if (count == _warning)
                StorageEvents.Log.SealLimitNear(key.Id, count);
        }

        private static MyNumberIndex IndexUnder(RingKey key, ulong digits, string purpose)
        {
            Span<byte> plain = stackalloc byte[8];
            Span<byte> mac = stackalloc byte[32];
            BinaryPrimitives.WriteUInt64BigEndian(plain, digits);
            HMACSHA256.HashData(key.For(purpose).Index, plain, mac);
            CryptographicOperations.ZeroMemory(plain);
            return MyNumberIndex.FromBytes(mac[..MyNumberIndex.Size]);
        }

        private static ulong Digits(MyNumber number)
        {
            if (!number.HasValue())
                throw new ArgumentException(StorageText.NoNumber, nameof(number));
            Span<byte> text = stackalloc byte[12];
            number.TryRevealTo(text, out int written);
            ulong digits = 0;
            foreach (byte digit in text[..written])
                digits = (digits * 10) + (uint)(digit - '0');
            CryptographicOperations.ZeroMemory(text);
            return digits;
        }

        private static bool TryNumber(ulong digits, out MyNumber number)
        {
            number = default;
            if (digits >= 1_000_000_000_000)
                return false;
            Span<byte> text = stackalloc byte[12];
            for (int i = text.Length - 1; i >= 0; i--)
            {
                text[i] = (byte)('0' + (digits % 10));
                digits /= 10;
            }
            bool valid = MyNumber.TryParse(text, out number);
            CryptographicOperations.ZeroMemory(text);
            return valid;
        }

        private static bool IsWellFormed(ReadOnlySpan<byte> bytes) =>
            bytes.Length == SealedMyNumber.Size && bytes[0] == SealedMyNumber.Format;

        private static byte? KeyIdOf(SealedMyNumber value) => IsWellFormed(value.Bytes) ? value.Bytes[1] : null;

        private static KeyRing Checked(MyNumberKeySet keys)
        {
            ArgumentNullException.ThrowIfNull(keys);
            KeyCheck.Demand(keys);
            return KeyRing.Build(keys, null);
        }

        private static async Task<KeyRing> LoadAsync(IMyNumberKeySource source, KeyRing? old, CancellationToken cancellationToken)
        {
            MyNumberKeySet keys;
            try
            {
                keys = await source.LoadAsync(cancellationToken).ConfigureAwait(false);
                KeyCheck.Demand(keys);
                if (old is null)
                    KeyCheck.DemandSame(keys, await source.LoadAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (Exception failure) when (failure is not (MyNumberKeyException or OperationCanceledException))
            {
                throw new MyNumberKeyException(KeyProblem.SourceFailed, null, source.GetType().Name, failure);
            }
            KeyCheck.DemandUnchanged(old, keys);
            return KeyRing.Build(keys, old);
        }
    }
}
#endif
