#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;

namespace MyNumberSafety
{
    /// <summary>Seals My Numbers for keeping, opens them for a purpose, and makes the index they are looked up by.</summary>
    /// <remarks>Safe to use from any number of threads.</remarks>
    public interface IMyNumberVault
    {
        /// <summary>Seals a number under the primary key, bound to its place.</summary>
        /// <exception cref="MyNumberSealLimitException">The primary key has sealed as much as it may.</exception>
        SealedMyNumber Seal(MyNumber number, in MyNumberContext context);

        /// <summary>Opens a sealed number at the place that it was sealed for.</summary>
        /// <exception cref="MyNumberUnreadableException">It does not open; the reason is named.</exception>
        MyNumber Open(SealedMyNumber value, in MyNumberContext context);

        /// <summary>As <see cref="Open"/>, without an exception.</summary>
        bool TryOpen(SealedMyNumber value, in MyNumberContext context, out MyNumber number, out UnreadableReason reason);

        /// <summary>The index of a number under the primary key: what a new row stores.</summary>
        MyNumberIndex Index(MyNumber number, string purpose);

        /// <summary>The indexes of a number under every live key, the primary one first: what a search asks for.</summary>
        IReadOnlyList<MyNumberIndex> Indexes(MyNumber number, string purpose);

        /// <summary>Tells whether a value is under the primary key.</summary>
        RotationState State(SealedMyNumber value);
    }

    /// <summary>How a sealed value stands to the keys in force.</summary>
    public enum RotationState
    {
        /// <summary>Sealed under the primary key.</summary>
        Current,

        /// <summary>Sealed under an older key that is still at hand.</summary>
        NeedsReseal,

        /// <summary>Not to be opened: the key is missing or revoked, or these are no sealed bytes.</summary>
        KeyMissing,
    }

    /// <summary>Why a sealed number does not open.</summary>
    public enum UnreadableReason
    {
        /// <summary>It did open.</summary>
        None,

        /// <summary>There is nothing: <c>default</c>.</summary>
        Empty,

        /// <summary>These are not 38 bytes of a known format.</summary>
        Malformed,

        /// <summary>No key of this id is loaded.</summary>
        KeyMissing,

        /// <summary>The key of this id is revoked.</summary>
        KeyRevoked,

        /// <summary>The seal does not fit: changed bytes, another key's bytes, or a value moved from another row, column, table, tenant or purpose.</summary>
        Tampered,

        /// <summary>The seal fits, and holds no valid number: it was not made by a vault.</summary>
        NotANumber,
    }

    /// <summary>A sealed number does not open. Neither digits nor sealed bytes are in it.</summary>
    public sealed class MyNumberUnreadableException : Exception
    {
        /// <summary>Names what is wrong.</summary>
        public MyNumberUnreadableException(UnreadableReason reason, byte? keyId)
            : base(StorageText.Of(reason, keyId))
        {
            Reason = reason;
            KeyId = keyId;
        }

        /// <summary>What is wrong.</summary>
        public UnreadableReason Reason { get; }

        /// <summary>The key the value asks for, where it names one.</summary>
        public byte? KeyId { get; }
    }

    /// <summary>The primary key has sealed as many numbers as random nonces allow: rotate to a new key.</summary>
    public sealed class MyNumberSealLimitException : InvalidOperationException
    {
        /// <summary>Names the key.</summary>
        public MyNumberSealLimitException(byte keyId)
            : base(StorageText.SealLimit(keyId)) => KeyId = keyId;

        /// <summary>The exhausted key.</summary>
        public byte KeyId { get; }
    }
}
#endif
