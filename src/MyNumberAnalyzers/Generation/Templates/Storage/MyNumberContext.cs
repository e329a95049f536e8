#if NET8_0_OR_GREATER
using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace MyNumberSafety
{
    /// <summary>
    /// Where a sealed number belongs: purpose, row, and where needed column and tenant. All of it is authenticated
    /// with the seal, so that a cell copied to another row, column, table, tenant or purpose does not open.
    /// </summary>
    /// <remarks>Nothing of it is stored; the same context has to be given again to open. So take a row key that never changes.</remarks>
    public readonly struct MyNumberContext
    {
        private const int MaxBytes = 4 * (2 + MaxPart);
        private const int MaxPart = 512;

        // A lone surrogate must fail: replaced, two different rows would share one context.
        private static readonly UTF8Encoding Strict = new(false, true);

        private readonly string? _purpose;
        private readonly string? _row;
        private readonly string? _column;
        private readonly string? _tenant;

        /// <summary>Names the place of a number.</summary>
        /// <param name="purpose">Why the number is kept, such as <c>payroll</c>; each purpose has its own keys.</param>
        /// <param name="row">The key of the row, known before the row is stored.</param>
        /// <param name="column">Table and column, where one purpose has several.</param>
        /// <param name="tenant">The tenant, where one store has several.</param>
        public MyNumberContext(string purpose, string row, string? column = null, string? tenant = null)
        {
            _purpose = Part(purpose, nameof(purpose));
            _row = Part(row, nameof(row));
            _column = column is null ? null : Part(column, nameof(column));
            _tenant = tenant is null ? null : Part(tenant, nameof(tenant));
        }

        /// <inheritdoc cref="MyNumberContext(string, string, string?, string?)"/>
        public MyNumberContext(string purpose, Guid row, string? column = null, string? tenant = null)
            : this(purpose, row == Guid.Empty ? "" : row.ToString("D"), column, tenant)
        {
        }

        /// <inheritdoc cref="MyNumberContext(string, string, string?, string?)"/>
        public MyNumberContext(string purpose, long row, string? column = null, string? tenant = null)
            : this(purpose, row == 0 ? "" : row.ToString(CultureInfo.InvariantCulture), column, tenant)
        {
        }

        /// <summary>Why the number is kept.</summary>
        public string Purpose => _purpose ?? throw new InvalidOperationException(StorageText.NoContext);

        /// <summary>Table and column, where given.</summary>
        public string? Column => _column;

        /// <summary>A text without the row: the row may tell who the person is.</summary>
        public override string ToString() => _purpose is null ? "(no context)" : _column is null ? _purpose : _purpose + " " + _column;

        /// <summary>Writes header and context as length-prefixed parts; returns the written bytes.</summary>
        internal int WriteAssociatedData(Span<byte> destination, byte format, byte keyId)
        {
            string purpose = Purpose;
            destination[0] = format;
            destination[1] = keyId;
            int at = 2;
            at += Write(destination[at..], purpose);
            at += Write(destination[at..], _tenant);
            at += Write(destination[at..], _column);
            return at + Write(destination[at..], _row);
        }

        internal const int MaxAssociatedData = 2 + MaxBytes;

        internal static void CheckPurpose(string purpose) => Part(purpose, nameof(purpose));

        private static int Write(Span<byte> destination, string? part)
        {
            int length = part is null ? 0 : Strict.GetBytes(part, destination[2..]);
            BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)length);
            return 2 + length;
        }

        private static string Part(string part, string name)
        {
            ArgumentNullException.ThrowIfNull(part, name);
            if (part.Length == 0)
                throw new ArgumentException(StorageText.EmptyContext, name);
            int bytes;
            try
            {
                bytes = Strict.GetByteCount(part);
            }
            catch (EncoderFallbackException)
            {
                throw new ArgumentException(StorageText.BrokenContext, name);
            }
            return bytes <= MaxPart ? part : throw new ArgumentException(StorageText.LongContext, name);
        }
    }
}
#endif
