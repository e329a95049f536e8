#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace MyNumberSafety
{
    /// <summary>
    /// A My Number under seal: 38 bytes (format 1, key id 1, nonce 12, ciphertext 8, tag 16) that only
    /// <see cref="IMyNumberVault.Open"/> turns back into a number. It is still a My Number before the law: guard it.
    /// </summary>
    /// <remarks>
    /// The same number sealed twice gives different bytes, so a sealed value cannot be searched, sorted, grouped or
    /// made unique; look a person up by <see cref="MyNumberIndex"/>.
    /// </remarks>
    [JsonConverter(typeof(SealedMyNumberJsonConverter))]
    [TypeConverter(typeof(SealedMyNumberTypeConverter))]
    public readonly struct SealedMyNumber : IEquatable<SealedMyNumber>, IXmlSerializable
    {
        /// <summary>The length of every sealed value.</summary>
        public const int Size = 38;

        internal const byte Format = 1;

        // Kept as read, whatever its length: one damaged cell must not make a whole query fail, and writing the
        // entity back must not change the cell.
        private readonly byte[]? _bytes;

        private SealedMyNumber(byte[] bytes) => _bytes = bytes;

        /// <summary>False for <c>default</c>.</summary>
        public bool HasValue() => _bytes is { Length: > 0 };

        /// <summary>A copy of the sealed bytes, to keep in a store of one's own.</summary>
        /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
        public byte[] ToBytes() =>
            HasValue() ? (byte[])_bytes!.Clone() : throw new InvalidOperationException(StorageText.NothingSealed);

        /// <summary>Takes sealed bytes from a store. Only length and format are checked; the seal is checked on opening.</summary>
        /// <exception cref="MyNumberUnreadableException">These are not the bytes of a sealed number.</exception>
        public static SealedMyNumber FromBytes(ReadOnlySpan<byte> bytes) =>
            TryFromBytes(bytes, out var value)
                ? value
                : throw new MyNumberUnreadableException(bytes.IsEmpty ? UnreadableReason.Empty : UnreadableReason.Malformed, null);

        /// <summary>As <see cref="FromBytes"/>, without an exception.</summary>
        public static bool TryFromBytes(ReadOnlySpan<byte> bytes, out SealedMyNumber value)
        {
            bool wellFormed = bytes.Length == Size && bytes[0] == Format;
            value = wellFormed ? new SealedMyNumber(bytes.ToArray()) : default;
            return wellFormed;
        }

        /// <summary>For database converters: takes a cell as it is, so that a damaged one is named when it is opened.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public static SealedMyNumber FromCell(byte[]? cell) => cell is { Length: > 0 } ? new SealedMyNumber(cell) : default;

        /// <summary>For database converters: null for <c>default</c>, which a required column refuses.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public static byte[]? ToCell(SealedMyNumber value) => value._bytes;

        internal ReadOnlySpan<byte> Bytes => _bytes;

        /// <summary>True where both are the very same sealed bytes; two seals of one number are never equal.</summary>
        public bool Equals(SealedMyNumber other) => Bytes.SequenceEqual(other.Bytes);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is SealedMyNumber other && Equals(other);

        /// <summary>Does not compile: a sealed value is never equal to a number.</summary>
        [Obsolete("A sealed number never equals a number: query by MyNumberIndex, then Open. / 封緘された番号は番号と等しくなりません。MyNumberIndex で検索し、Open で確かめてください。", true)]
        public bool Equals(MyNumber number) => throw new NotSupportedException();

        /// <summary>Does not compile: a sealed value is never equal to a text.</summary>
        [Obsolete("A sealed number never equals a text: query by MyNumberIndex, then Open. / 封緘された番号は文字列と等しくなりません。MyNumberIndex で検索し、Open で確かめてください。", true)]
        public bool Equals(string text) => throw new NotSupportedException();

        /// <summary>Does not compile: a sealed value is never equal to an index.</summary>
        [Obsolete("Compare the MyNumberIndex column with the index. / MyNumberIndex の列と比べてください。", true)]
        public bool Equals(MyNumberIndex index) => throw new NotSupportedException();

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.AddBytes(Bytes);
            return hash.ToHashCode();
        }

        /// <summary>A fixed text.</summary>
        public override string ToString() => "(sealed My Number)";

        XmlSchema? IXmlSerializable.GetSchema() => null;

        void IXmlSerializable.ReadXml(XmlReader reader) => throw new NotSupportedException(StorageText.NotForXml);

        void IXmlSerializable.WriteXml(XmlWriter writer) => throw new NotSupportedException(StorageText.NotForXml);
    }

    /// <summary>Writes a sealed number as Base64, and reads it back; the errors never quote the input.</summary>
    public sealed class SealedMyNumberJsonConverter : JsonConverter<SealedMyNumber>
    {
        /// <inheritdoc/>
        public override SealedMyNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
            && reader.TryGetBytesFromBase64(out byte[]? bytes)
            && SealedMyNumber.TryFromBytes(bytes, out var value)
                ? value
                : throw new JsonException(StorageText.NotSealedJson);

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, SealedMyNumber value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value.ToBytes());

        /// <inheritdoc/>
        public override void WriteAsPropertyName(Utf8JsonWriter writer, SealedMyNumber value, JsonSerializerOptions options) =>
            throw new NotSupportedException(StorageText.NotForKeys);

        /// <inheritdoc/>
        public override SealedMyNumber ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException(StorageText.NotSealedJson);
    }

    /// <summary>Refuses every text conversion, so that no library binds or writes the value on its own.</summary>
    public sealed class SealedMyNumberTypeConverter : RefusingTypeConverter
    {
    }
}
#endif
