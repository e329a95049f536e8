using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class ResponseLeakFixTests
{
    [Fact]
    public void Excludes_the_member_from_an_answer() => FixVerify.Fix<ResponseLeakFix>(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Api : ControllerBase
        {
            public IActionResult Get(Employee[] all) => Ok({|MYN1011:all[0]|});
        }
        """ + "\n",
        """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Mvc;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
            public string MyNumber { get; set; } = "";
        }

        public class Api : ControllerBase
        {
            public IActionResult Get(Employee[] all) => Ok(all[0]);
        }
        """ + "\n",
        ResponseLeakFix.MYN1011_Exclude);

    [Fact]
    public void Masks_a_text() => FixVerify.Fix<ResponseLeakFix>(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Api : ControllerBase
        {
            private readonly string _myNumber = "";

            public IActionResult Get() => BadRequest($"個人番号は12桁です: {{|MYN1011:_myNumber|}}");
        }
        """ + "\n",
        """
        using Microsoft.AspNetCore.Mvc;

        public class Api : ControllerBase
        {
            private readonly string _myNumber = "";

            public IActionResult Get() => BadRequest("個人番号は12桁です: ************");
        }
        """ + "\n",
        ResponseLeakFix.MYN1011_UseMask);

    [Fact]
    public void All_texts_of_a_controller() => FixVerify.All<ResponseLeakFix>(
        ["""
        using Microsoft.AspNetCore.Mvc;

        public class Api : ControllerBase
        {
            private readonly string _myNumber = "";

            public IActionResult One() => BadRequest($"1: {{|MYN1011:_myNumber|}}");

            public IActionResult Two() => Conflict($"2: {{|MYN1011:_myNumber|}}");
        }
        """ + "\n"],
        ["""
        using Microsoft.AspNetCore.Mvc;

        public class Api : ControllerBase
        {
            private readonly string _myNumber = "";

            public IActionResult One() => BadRequest("1: ************");

            public IActionResult Two() => Conflict("2: ************");
        }
        """ + "\n"],
        ResponseLeakFix.MYN1011_UseMask);
}
