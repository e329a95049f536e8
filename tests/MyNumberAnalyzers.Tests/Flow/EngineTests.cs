using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class EngineTests
{
    [Fact]
    public void A_member_a_local_and_an_interpolation_are_followed() => Verify.Marked("""
        using System;
        class Employee { public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        class C
        {
            void A(Employee e) { Console.WriteLine({|MYN1001:e.MyNumber|}); }
            void B(Employee e) { var x = e.MyNumber; var y = x.Trim(); Console.WriteLine({|MYN1001:y|}); }
            void D(Employee e) { Console.WriteLine($"{e.Name} {{|MYN1001:e.MyNumber|}}"); }
            void F(Employee e) { e.MyNumber = "************"; Console.WriteLine(e.MyNumber); }
            void G(Employee e) { Console.WriteLine(e.Name); Console.WriteLine(e.MyNumber.Length); }
            string H(Employee e) => Show(e.MyNumber);
            string Show(string s) => s;
            void I(Employee e) { Console.WriteLine({|MYN1001:H(e)|}); }
        }
        """, only: "MYN1");
}
