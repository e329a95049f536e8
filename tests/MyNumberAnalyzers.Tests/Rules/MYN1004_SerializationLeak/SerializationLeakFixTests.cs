using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class SerializationLeakFixTests
{
    [Fact]
    public void Excludes_the_member_from_json() => FixVerify.Fix<SerializationLeakFix>(
        """
        using System.Text.Json;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Export
        {
            public string ToJson(Employee employee) => JsonSerializer.Serialize({|MYN1004:employee|});
        }
        """ + "\n",
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
            public string MyNumber { get; set; } = "";
        }

        public class Export
        {
            public string ToJson(Employee employee) => JsonSerializer.Serialize(employee);
        }
        """ + "\n",
        SerializationLeakFix.MYN1004_Exclude);

    [Fact]
    public void Excludes_with_the_attribute_of_the_library() => FixVerify.Fix<SerializationLeakFix>(
        """
        using Newtonsoft.Json;

        public record Employee(int Id, string MyNumber)
        {
            public override string ToString() => Id.ToString();
        }

        public class Export
        {
            public string ToJson(Employee[] employees) => JsonConvert.SerializeObject({|MYN1004:employees|}, Formatting.Indented);
        }
        """ + "\n",
        """
        using Newtonsoft.Json;

        public record Employee(int Id, [property: JsonIgnore] string MyNumber)
        {
            public override string ToString() => Id.ToString();
        }

        public class Export
        {
            public string ToJson(Employee[] employees) => JsonConvert.SerializeObject(employees, Formatting.Indented);
        }
        """ + "\n",
        SerializationLeakFix.MYN1004_Exclude);

    [Fact]
    public void Passes_a_copy_without_it() => FixVerify.Fix<SerializationLeakFix>(
        """
        using System.Text.Json;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Export
        {
            public string ToJson(Employee employee) => JsonSerializer.Serialize({|MYN1004:employee|});
        }
        """ + "\n",
        """
        using System.Text.Json;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Export
        {
            public string ToJson(Employee employee) => JsonSerializer.Serialize(new { employee.Id, employee.Name });
        }
        """ + "\n",
        SerializationLeakFix.MYN1004_Copy);

    [Fact]
    public void Passes_copies_of_the_elements() => FixVerify.Fix<SerializationLeakFix>(
        """
        using System.Collections.Generic;
        using System.Text.Json;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Export
        {
            public string ToJson(List<Employee> employees) => JsonSerializer.Serialize(
                {|MYN1004:employees|}, // 全員
                JsonSerializerOptions.Web);
        }
        """ + "\n",
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Export
        {
            public string ToJson(List<Employee> employees) => JsonSerializer.Serialize(
                employees.Select(employee => new { employee.Id, employee.Name }), // 全員
                JsonSerializerOptions.Web);
        }
        """ + "\n",
        SerializationLeakFix.MYN1004_Copy);

    [Fact]
    public void Changes_the_type_of_the_member() => FixVerify.Fix<SerializationLeakFix>(
        """
        using System.Text.Json;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Export
        {
            public string ToJson(Employee employee) => JsonSerializer.Serialize({|MYN1004:employee|});
        }
        """ + "\n",
        """
        using System.Text.Json;
        using MyNumberSafety;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public MyNumber MyNumber { get; set; }
        }

        public class Export
        {
            public string ToJson(Employee employee) => JsonSerializer.Serialize(employee);
        }
        """ + "\n",
        SerializationLeakFix.MYN1004_ChangeType);

    [Fact]
    public void A_bare_text_has_no_member_to_exclude() => FixVerify.NotOffered<SerializationLeakFix>(
        """
        using System.Text.Json;

        public class Export
        {
            public string ToJson(string myNumber) => JsonSerializer.Serialize({|MYN1004:myNumber|});
        }
        """ + "\n",
        SerializationLeakFix.MYN1004_Exclude);

    [Fact]
    public void All_members_of_a_file() => FixVerify.All<SerializationLeakFix>(
        ["""
        using System.Text.Json;

        public class A
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class B
        {
            public int Id { get; set; }

            public string KojinBango { get; set; } = "";
        }

        public static class Export
        {
            public static string One(A a) => JsonSerializer.Serialize({|MYN1004:a|});

            public static string Two(B b) => JsonSerializer.Serialize({|MYN1004:b|});
        }
        """ + "\n"],
        ["""
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public class A
        {
            public int Id { get; set; }

            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
            public string MyNumber { get; set; } = "";
        }

        public class B
        {
            public int Id { get; set; }

            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
            public string KojinBango { get; set; } = "";
        }

        public static class Export
        {
            public static string One(A a) => JsonSerializer.Serialize(a);

            public static string Two(B b) => JsonSerializer.Serialize(b);
        }
        """ + "\n"],
        SerializationLeakFix.MYN1004_Exclude);
}
