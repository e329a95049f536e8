using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class BoundFromUrlFixTests
{
    [Fact]
    public void An_action_takes_a_request_from_the_body() => FixVerify.Fix<BoundFromUrlFix>(
        """
        using Microsoft.AspNetCore.Mvc;

        namespace Payroll;

        [ApiController]
        [Route("people")]
        public class PeopleController : ControllerBase
        {
            // 番号で検索
            [HttpGet("search/{kojinBango}")]
            public IActionResult Search([FromRoute] string {|MYN2005:kojinBango|}, int year)
            {
                return Ok(new { found = kojinBango.Length == year });
            }
        }
        """ + "\n",
        """
        using Microsoft.AspNetCore.Mvc;
        using MyNumberSafety;

        namespace Payroll;

        [ApiController]
        [Route("people")]
        public class PeopleController : ControllerBase
        {
            // 番号で検索
            [HttpPost("search")]
            public IActionResult Search([FromBody] SearchRequest request, int year)
            {
                return Ok(new { found = request.KojinBango.RevealToString().Length == year });
            }
        }

        public sealed record SearchRequest(MyNumber KojinBango);
        """ + "\n",
        BoundFromUrlFix.MYN2005_FromBody);

    [Fact]
    public void An_endpoint_in_top_level_statements_takes_a_request() => FixVerify.Fix<BoundFromUrlFix>(
        """
        using System;
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/by-number/{myNumber}", (string {|MYN2005:myNumber|}) => myNumber.Length);
        app.Run();
        """ + "\n",
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using MyNumberSafety;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/by-number", (ByNumberRequest request) => request.MyNumber.RevealToString().Length);
        app.Run();

        public sealed record ByNumberRequest(MyNumber MyNumber);
        """ + "\n",
        BoundFromUrlFix.MYN2005_FromBody,
        kind: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public void An_action_that_has_a_body_keeps_it() => FixVerify.NotOffered<BoundFromUrlFix>(
        """
        using Microsoft.AspNetCore.Mvc;

        public class PeopleController : ControllerBase
        {
            [HttpPost]
            public IActionResult Search([FromQuery] string {|MYN2005:myNumber|}, [FromBody] object filter) => Ok();
        }
        """ + "\n",
        BoundFromUrlFix.MYN2005_FromBody);

    [Fact]
    public void A_query_keeps_a_local_to_look_at() => FixVerify.Fix<BoundFromUrlFix>(
        """
        using System.Linq;
        using Microsoft.AspNetCore.Mvc;

        public class PeopleController(IQueryable<string> all) : ControllerBase
        {
            [HttpGet("search")]
            public IActionResult Search([FromQuery] string {|MYN2005:kojinBango|})
            {
                var count = all.Count(n => n == kojinBango);
                return Ok(new { count });
            }
        }
        """ + "\n",
        """
        using System.Linq;
        using Microsoft.AspNetCore.Mvc;
        using MyNumberSafety;

        public class PeopleController(IQueryable<string> all) : ControllerBase
        {
            [HttpPost("search")]
            public IActionResult Search([FromBody] SearchRequest request)
            {
                var kojinBango = request.KojinBango.RevealToString();
                var count = all.Count(n => n == kojinBango);
                return Ok(new { count });
            }
        }

        public sealed record SearchRequest(MyNumber KojinBango);
        """ + "\n",
        BoundFromUrlFix.MYN2005_FromBody,
        uncovers: ["MYN2001"]);
}
