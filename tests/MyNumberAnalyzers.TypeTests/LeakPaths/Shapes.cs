using System.Runtime.Serialization;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>The class that business code has: a name and a number.</summary>
public class Employee<T>
{
    public string Name { get; set; } = "山田";

    public T Number { get; set; } = default!;

    public static Employee<T> With(T value) => new() { Number = value };
}

public class EmployeeWithField<T>
{
    public string Name = "山田";

    public T Number = default!;
}

public record EmployeeRecord<T>(string Name, T Number);

public record struct EmployeeRecordStruct<T>(string Name, T Number);

[Serializable]
public class SerializableEmployee<T>
{
    private readonly T _number;

    public SerializableEmployee(T number) => _number = number;

    public override string ToString() => "employee " + (_number is null ? "without" : "with");
}

[DataContract]
public class ContractEmployee<T>
{
    [DataMember(Order = 1)]
    public string Name { get; set; } = "山田";

    [DataMember(Order = 2)]
    public T Number { get; set; } = default!;
}
