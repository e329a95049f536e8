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
}
