#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Globalization;

namespace MyNumberSafety
{
    /// <summary>
    /// Says that it converts to and from text, and then refuses: a library that asks stops with an error, where one
    /// that finds no converter would silently write nothing.
    /// </summary>
    public abstract class RefusingTypeConverter : TypeConverter
    {
        /// <inheritdoc/>
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        /// <inheritdoc/>
        public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

        /// <inheritdoc/>
        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            throw new NotSupportedException(StorageText.NotForText);

        /// <inheritdoc/>
        public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
            throw new NotSupportedException(StorageText.NotForText);
    }
}
#endif
