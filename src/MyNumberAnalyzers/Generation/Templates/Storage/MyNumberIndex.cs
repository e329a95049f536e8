#if NET8_0_OR_GREATER
using System;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace MyNumberSafety
{
    /// <summary>
    /// What a My Number is looked up by: 16 bytes of HMAC-SHA256 under a key that is kept apart from the data. Equal
    /// numbers have equal indexes for one key and purpose.
    /// </summary>
    /// <remarks>
    /// Whoever has the key can recompute the index of all 10^11 numbers within seconds, and the law treats the index
    /// as the number: never log it, never hand it out.
    /// </remarks>
    [JsonConverter(typeof(MyNumberIndexJsonConverter))]
    [TypeConverter(typeof(MyNumberIndexTypeConverter))]
    public readonly struct MyNumberIndex : IEquatable<MyNumberIndex>, IXmlSerializable
    {
        /// <summary>The length of every index.</summary>
        public const int Size = 16;

        private readonly ulong _high;
        private readonly ulong _low;

        private MyNumberIndex(ReadOnlySpan<byte> bytes)
        {
            _high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
            _low = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        }

        /// <summary>False for <c>default</c>.</summary>
        public bool HasValue() => (_high | _low) != 0;

        /// <summary>The 16 bytes, to keep in a store of one's own.</summary>
        /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
        public byte[] ToBytes() => ToCell(this) ?? throw new InvalidOperationException(StorageText.NoIndex);

        /// <summary>Takes an index from a store.</summary>
        /// <exception cref="ArgumentException">These are not 16 bytes of an index.</exception>
        public static MyNumberIndex FromBytes(ReadOnlySpan<byte> bytes)
        {
            var index = bytes.Length == Size ? new MyNumberIndex(bytes) : default;
            return index.HasValue() ? index : throw new ArgumentException(StorageText.NoIndex, nameof(bytes));
        }

        /// <summary>For database converters: a damaged cell becomes <c>default</c>, which no search finds.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public static MyNumberIndex FromCell(byte[]? cell) => cell is { Length: Size } ? new MyNumberIndex(cell) : default;

        /// <summary>For database converters: null for <c>default</c>, which a required column refuses.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public static byte[]? ToCell(MyNumberIndex index)
        {
            if (!index.HasValue())
                return null;
            byte[] bytes = new byte[Size];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, index._high);
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), index._low);
            return bytes;
        }

        /// <summary>True for indexes of the same number, key and purpose.</summary>
        public static bool operator ==(MyNumberIndex left, MyNumberIndex right) => left.Equals(right);

        /// <summary>The opposite of <c>==</c>. After a rotation an index of an older key differs for the same number.</summary>
        public static bool operator !=(MyNumberIndex left, MyNumberIndex right) => !left.Equals(right);

        /// <inheritdoc/>
        public bool Equals(MyNumberIndex other) => _high == other._high && _low == other._low;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is MyNumberIndex other && Equals(other);

        /// <summary>Does not compile: an index is compared with an index.</summary>
        [Obsolete("Compare with vault.Indexes(number, purpose). / vault.Indexes(number, purpose) と比べてください。", true)]
        public bool Equals(MyNumber number) => throw new NotSupportedException();

        // Seeded per process: a hash code in a log must not be a piece of the index.
        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(_high, _low);

        /// <summary>A fixed text.</summary>
        public override string ToString() => "(My Number index)";

        XmlSchema? IXmlSerializable.GetSchema() => null;

        void IXmlSerializable.ReadXml(XmlReader reader) => throw new NotSupportedException(StorageText.NotForXml);

        void IXmlSerializable.WriteXml(XmlWriter writer) => throw new NotSupportedException(StorageText.NotForXml);
    }

    /// <summary>Keeps the index out of JSON: <c>null</c> is written, and only <c>null</c> is read.</summary>
    public sealed class MyNumberIndexJsonConverter : JsonConverter<MyNumberIndex>
    {
        /// <inheritdoc/>
        public override bool HandleNull => true;

        /// <inheritdoc/>
        public override MyNumberIndex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? default : throw new JsonException(StorageText.IndexInJson);

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, MyNumberIndex value, JsonSerializerOptions options) => writer.WriteNullValue();

        /// <inheritdoc/>
        public override void WriteAsPropertyName(Utf8JsonWriter writer, MyNumberIndex value, JsonSerializerOptions options) =>
            throw new NotSupportedException(StorageText.NotForKeys);

        /// <inheritdoc/>
        public override MyNumberIndex ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException(StorageText.IndexInJson);
    }

    /// <summary>Refuses every text conversion, so that no library binds or writes the index on its own.</summary>
    public sealed class MyNumberIndexTypeConverter : RefusingTypeConverter
    {
    }
}
#endif
