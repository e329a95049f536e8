using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>Text made by the language and the base library.</summary>
public static class TextPaths
{
    [LeakPath("C#", "ToString, record, record struct, anonymous type, tuple", Outcome.Clean)]
    public static Output Printed<T>(T value) => new Output()
        .Add(value!.ToString())
        .Add(new EmployeeRecord<T>("山田", value).ToString())
        .Add(new EmployeeRecordStruct<T>("山田", value).ToString())
        .Add(new { Name = "山田", value }.ToString())
        .Add(("山田", value).ToString())
        .Add(new KeyValuePair<string, T>("山田", value).ToString());

    [LeakPath("C#", "interpolation, alignment, format specifier, string.Format, Concat, Join", Outcome.Clean)]
    public static Output Interpolated<T>(T value) => new Output()
        .Add($"{value}").Add($"{value,20}").Add($"{value:D12}").Add($"{value:X}")
        .Add(string.Format(CultureInfo.InvariantCulture, "{0:N0}", value))
        .Add("number " + value)
        .Add(string.Concat("a", value, "b"))
        .Add(string.Join(",", new[] { value, value }))
        .Add(string.Format(CultureInfo.GetCultureInfo("ar-SA"), "{0:D}{0:N0}{0,3:X12}", value))
        .Add(string.Format(null, CompositeFormat.Parse("{0:D12}"), value))
        .Add(FormattableString.Invariant($"{value:D12}"));

    [LeakPath("BCL", "StringBuilder.Append, AppendFormat, Append of an interpolation, StringWriter", Outcome.Clean)]
    public static Output Built<T>(T value)
    {
        var builder = new StringBuilder().Append(value).AppendFormat(CultureInfo.InvariantCulture, "{0:D12}", value).Append(CultureInfo.InvariantCulture, $"{value:D12}");
        using var writer = new StringWriter(builder);
        writer.Write((object?)value);
        writer.Write("{0}", value);
        return builder.ToString();
    }

    [LeakPath("BCL", "Utf8.TryWrite, MemoryExtensions.TryWrite", Outcome.Clean)]
    public static Output Utf8Written<T>(T value)
    {
        var bytes = new byte[100];
        Utf8.TryWrite(bytes, $"{value}", out _);
        var characters = new char[100];
        characters.AsSpan().TryWrite($"{value:D12}", out _);
        return new Output().Add(bytes).Add(new string(characters));
    }

    [LeakPath("BCL", "Convert.ToString, Convert.ChangeType", Outcome.Clean)]
    public static Output Converted<T>(T value)
    {
        var output = new Output().Add(Convert.ToString((object?)value, CultureInfo.InvariantCulture));
        try
        {
            output.Add(Convert.ChangeType(value, typeof(string), CultureInfo.InvariantCulture)?.ToString());
        }
        catch (InvalidCastException notConvertible)
        {
            output.Add(notConvertible.ToString());
        }

        return output;
    }

    [LeakPath("BCL", "messages of ArgumentOutOfRangeException, KeyNotFoundException, duplicate key, InvalidCastException", Outcome.Clean)]
    public static Output Exceptions<T>(T value)
    {
        var output = new Output();
        Action[] actions =
        [
            () => throw new ArgumentOutOfRangeException("number", value, null),
            () => _ = new Dictionary<object, int>()[value!],
            () => new Dictionary<object, int> { { value!, 1 } }.Add(value!, 2),
            () => _ = (Version)(object)value!,
            () => _ = (int)(dynamic)value!,
            () => _ = value switch { null => 0, _ => throw new System.Runtime.CompilerServices.SwitchExpressionException(value) },
            () => Array.Sort(new[] { value, value, value }),
            () => throw new InvalidOperationException("bad " + value) { Data = { ["number"] = value } },
        ];
        foreach (var action in actions)
        {
            try
            {
                action();
            }
            catch (Exception thrown)
            {
                output.Add(thrown.ToString()).Add(thrown.Data["number"]?.ToString());
            }
        }

        return output;
    }

    [LeakPath("BCL", "GetHashCode", Outcome.Clean, Control = typeof(ulong), HasNullableForm = false)]
    public static Output Hashed<T>(T value) =>
        typeof(T) == typeof(ulong) ? BitConverter.GetBytes((ulong)(object)value!) : BitConverter.GetBytes(value!.GetHashCode());

    [LeakPath("System.ComponentModel", "TypeConverter to string", Outcome.Refused)]
    public static Output TypeConverted<T>(T value) => TypeDescriptor.GetConverter(typeof(T)).ConvertToString(value!);

    [LeakPath("System.ComponentModel", "TypeDescriptor: every property of the value and of its owner", Outcome.Clean)]
    public static Output Described<T>(T value)
    {
        var output = new Output();
        foreach (var owner in new object[] { value!, Employee<T>.With(value) })
        {
            foreach (PropertyDescriptor property in TypeDescriptor.GetProperties(owner))
            {
                output.Add($"{property.Name}={property.GetValue(owner)}");
            }
        }

        return output;
    }

    [LeakPath("Reflection", "dump of private fields", Outcome.Clean, Control = typeof(ulong), HasNullableForm = false)]
    public static Output PrivateFields<T>(T value)
    {
        var output = new Output();
        foreach (var field in typeof(T).GetFields((System.Reflection.BindingFlags)52))
        {
            output.Add($"{field.Name}={field.GetValue(value)}").Add(BitConverter.GetBytes((ulong)field.GetValue(value)!));
        }

        return output;
    }

    [LeakPath("Reflection", "dump of public properties and fields", Outcome.Clean)]
    public static Output PublicMembers<T>(T value)
    {
        var output = new Output().Add(value!.ToString());
        foreach (var property in typeof(T).GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            output.Add($"{property.Name}={property.GetValue(value)}");
        }

        foreach (var field in typeof(T).GetFields())
        {
            output.Add($"{field.Name}={field.GetValue(value)}");
        }

        return output;
    }

    [LeakPath("Debugger", "DebuggerDisplay text, members the attributes let it show", Outcome.Clean, HasNullableForm = false)]
    public static Output DebuggerView<T>(T value)
    {
        var display = (System.Diagnostics.DebuggerDisplayAttribute?)Attribute.GetCustomAttribute(typeof(T), typeof(System.Diagnostics.DebuggerDisplayAttribute));
        var output = new Output().Add(display?.Value ?? value!.ToString());
        foreach (var field in typeof(T).GetFields((System.Reflection.BindingFlags)52))
        {
            var browsable = (System.Diagnostics.DebuggerBrowsableAttribute?)Attribute.GetCustomAttribute(field, typeof(System.Diagnostics.DebuggerBrowsableAttribute));
            if (browsable?.State != System.Diagnostics.DebuggerBrowsableState.Never)
            {
                output.Add($"{field.GetValue(value)}");
            }
        }

        return output;
    }

    [LeakPath("xunit", "text of a failed assertion", Outcome.Clean)]
    public static Output XunitFailure<T>(T value)
    {
        var failure = Xunit.Record.Exception(() => Xunit.Assert.Equal((object)Employee<T>.With(value), new object()));
        var second = Xunit.Record.Exception(() => Xunit.Assert.Contains(value, Array.Empty<T>()));
        return new Output().Add(failure!.ToString()).Add(second!.ToString());
    }

    [LeakPath("FluentAssertions", "text of a failed assertion", Outcome.Clean)]
    public static Output FluentAssertionsFailure<T>(T value)
    {
        var failure = Xunit.Record.Exception(() => FluentAssertions.AssertionExtensions.Should((object)Employee<T>.With(value)).Be(new object()));
        return failure!.ToString();
    }

    [LeakPath("FluentValidation", "{PropertyValue}, ValidationException", Outcome.Clean)]
    public static Output FluentValidated<T>(T value)
    {
        var validator = new FluentValidation.InlineValidator<Employee<T>>();
        FluentValidation.DefaultValidatorOptions.WithMessage(
            FluentValidation.DefaultValidatorExtensions.Must(validator.RuleFor(employee => employee.Number), _ => false),
            "'{PropertyValue}' is wrong");
        var result = validator.Validate(Employee<T>.With(value));
        return new Output()
            .Add(result.ToString())
            .Add($"{result.Errors[0].AttemptedValue}")
            .Add(new FluentValidation.ValidationException(result.Errors).ToString());
    }
}
