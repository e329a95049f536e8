using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class FileLeakFixTests
{
    [Fact]
    public void Seals_with_the_vault_at_hand() => FixVerify.Fix<FileLeakFix>(
        """
        using System.IO;
        using MyNumberSafety;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Keeper(IMyNumberVault vault, string folder)
        {
            public void Keep(Employee employee) => File.WriteAllText(folder, {|MYN1005:employee.MyNumber|});
        }
        """ + "\n",
        """
        using System;
        using System.IO;
        using MyNumberSafety;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Keeper(IMyNumberVault vault, string folder)
        {
            public void Keep(Employee employee) => File.WriteAllText(folder, Convert.ToBase64String(vault.Seal(MyNumber.Parse(employee.MyNumber), new MyNumberContext("employee", employee.Id)).ToBytes()));
        }
        """ + "\n",
        FileLeakFix.MYN1005_Seal);

    [Fact]
    public void A_number_without_a_row_is_not_sealed() => FixVerify.NotOffered<FileLeakFix>(
        """
        using System.IO;
        using MyNumberSafety;

        public class Keeper(IMyNumberVault vault)
        {
            public void Keep(string myNumber) => File.WriteAllText("x", {|MYN1005:myNumber|});

            public bool IsOpen => vault is not null;
        }
        """ + "\n",
        FileLeakFix.MYN1005_Seal);

    [Fact]
    public void Excludes_the_member_of_the_object_that_was_serialised() => FixVerify.Fix<FileLeakFix>(
        """
        using System.IO;
        using System.Text.Json;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Keeper
        {
            public void Keep(Employee employee)
            {
                var json = JsonSerializer.Serialize(employee);
                File.WriteAllText("x", {|MYN1005:json|}); // 控え
            }
        }
        """ + "\n",
        """
        using System.IO;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public class Employee
        {
            public int Id { get; set; }

            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
            public string MyNumber { get; set; } = "";
        }

        public class Keeper
        {
            public void Keep(Employee employee)
            {
                var json = JsonSerializer.Serialize(employee);
                File.WriteAllText("x", json); // 控え
            }
        }
        """ + "\n",
        FileLeakFix.MYN1005_Exclude);
}
