using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class BoundFromUrlTests
{
    private const string Usings = """
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.Routing;
        using MyNumberSafety;

        """;

    private static void Check(string text) => Verify.Marked(Usings + text, only: "MYN2005");

    [Fact]
    public void Attributes_name_the_part_of_the_address() => Check("""
        [ApiController] public class C : ControllerBase
        {
            public IActionResult A([FromRoute] string {|MYN2005:myNumber|}) => Ok();
            public IActionResult B([FromQuery(Name = "n")] string {|MYN2005:kojinBango|}) => Ok();
            public IActionResult D([FromHeader] string {|MYN2005:myNumber|}) => Ok();
            public IActionResult E([FromForm] string myNumber) => Ok();
            public IActionResult F([FromBody] string myNumber) => Ok();
            public IActionResult G([FromQuery] string name) => Ok();
        }
        """);

    [Fact]
    public void Only_public_handlers_of_a_page_are_asked_for() => Check("""
        public class Edit : PageModel
        {
            public void OnGet(string {|MYN2005:myNumber|}) { }
            public void OnGetDetail(string {|MYN2005:myNumber|}) { }
            public void OnPost([FromForm] string myNumber) { }
            private void OnGetOwn(string myNumber) { }
            public string Show(string myNumber) => "";
        }
        public class NoPage { public void OnGet(string myNumber) { } }
        """);

    [Fact]
    public void The_typed_value_is_not_bound_from_forms_either() => Check("""
        [ApiController] public class C : ControllerBase
        {
            public IActionResult A([FromForm] MyNumber {|MYN2005:number|}) => Ok();
            public IActionResult B([FromQuery] MyNumber? {|MYN2005:number|}) => Ok();
            public IActionResult D([FromBody] MyNumber number) => Ok();
        }
        """);

    [Fact]
    public void A_route_template_binds_by_name() => Check("""
        [ApiController, Route("api/employees")] public class C : ControllerBase
        {
            [HttpGet("{myNumber}")] public IActionResult A(string {|MYN2005:myNumber|}) => Ok();
            [HttpPut("{myNumber:length(12)}")] public IActionResult B(string {|MYN2005:myNumber|}, [FromBody] object body) => Ok();
            [HttpGet("{id:int}")] public IActionResult D(int id) => Ok();
        }
        [Route("people/{myNumber}")] public class P : Controller
        {
            public IActionResult A(string {|MYN2005:myNumber|}) => Ok();
        }
        """);

    [Fact]
    public void A_template_that_nobody_takes_is_told_at_its_place() => Check("""
        [ApiController] public class C : ControllerBase
        {
            [HttpGet("by/{|MYN2005:{myNumber}|}")] public IActionResult A() => Ok(RouteData.Values["myNumber"]);
        }
        """);

    [Fact]
    public void Minimal_endpoints_bind_simple_values_from_the_address() => Verify.Marked(Usings + """
        var app = WebApplication.Create();
        app.MapGet("/employees/{myNumber}", (string {|MYN2005:myNumber|}) => Results.Ok());
        app.MapPost("/employees", (string {|MYN2005:myNumber|}) => Results.Ok());
        app.MapGet("/people/{myNumber}", Handle);
        app.MapPost("/bodies", ([FromBody] string myNumber) => Results.Ok());
        app.MapGet("/{id}", (int id) => Results.Ok());
        static IResult Handle(string {|MYN2005:myNumber|}) => Results.Ok();
        """, only: "MYN2005", kind: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public void Actions_without_an_attribute_bind_from_anywhere() => Check("""
        public class EmployeesController : Controller
        {
            public IActionResult Search(string {|MYN2005:myNumber|}) => View();
            [HttpPost] public IActionResult Find(string {|MYN2005:個人番号|}) => View();
            [NonAction] public int Helper(string myNumber) => 0;
            private int Own(string myNumber) => 0;
        }
        """);

    [Fact]
    public void A_model_bound_from_the_query_is_told_at_its_parameter() => Check("""
        public class Search { public string? Name { get; set; } public string? MyNumber { get; set; } }
        public class Clean { public string? Name { get; set; } }
        [ApiController] public class C : ControllerBase
        {
            [HttpGet] public IActionResult A([FromQuery] Search {|MYN2005:search|}) => Ok();
            [HttpPost] public IActionResult B(Search search) => Ok();
            [HttpGet("x")] public IActionResult D([FromQuery] Clean search) => Ok();
        }
        public class V : Controller
        {
            public IActionResult Index(Search {|MYN2005:search|}) => View();
            [HttpPost] public IActionResult Index(Search search, int page) => View();
        }
        """);

    [Fact]
    public void Razor_pages_and_components_bind_properties() => Check("""
        public class IndexModel : PageModel
        {
            [BindProperty(SupportsGet = true)] public string {|MYN2005:MyNumber|} { get; set; } = "";
            [BindProperty] public string KojinBango { get; set; } = "";
            [BindProperty] public MyNumber {|MYN2005:Number|} { get; set; }
            public void OnGet(string {|MYN2005:myNumber|}) { }
        }
        [Microsoft.AspNetCore.Components.Route("/employee/{MyNumber}")]
        public class Page : Microsoft.AspNetCore.Components.ComponentBase
        {
            [Microsoft.AspNetCore.Components.Parameter] public string {|MYN2005:MyNumber|} { get; set; } = "";
            [Microsoft.AspNetCore.Components.SupplyParameterFromQuery] public string? {|MYN2005:KojinBango|} { get; set; }
            [Microsoft.AspNetCore.Components.Parameter] public string Name { get; set; } = "";
        }
        public class Part : Microsoft.AspNetCore.Components.ComponentBase { [Microsoft.AspNetCore.Components.Parameter] public string MyNumber { get; set; } = ""; }
        """);

    [Fact]
    public void The_template_of_a_compiled_page_is_read() => Check("""
        [Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemMetadata("RouteTemplate", "{|MYN2005:{myNumber}|}")]
        public class Pages_Index { }
        """);

    [Fact]
    public void A_typed_number_deep_in_a_form_or_query_is_found() => Check("""
        public class Kazoku { public MyNumber Bango { get; set; } public string Shimei { get; set; } = ""; }
        public class Shain { public string Shimei { get; set; } = ""; public Kazoku Haigusha { get; set; } = new(); }
        public class Setai { public System.Collections.Generic.List<Kazoku> Fuyou { get; set; } = new(); }
        public class Kekka { public Kazoku Yomu { get; } = new(); [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever] public Kazoku Nashi { get; set; } = new(); }
        public class C : Controller
        {
            [HttpPost] public IActionResult A([FromForm] Shain {|MYN2005:shain|}) => Ok();
            [HttpPost] public IActionResult B([FromForm] Setai {|MYN2005:setai|}) => Ok();
            [HttpPost] public IActionResult D([FromForm] System.Collections.Generic.List<MyNumber> {|MYN2005:all|}) => Ok();
            [HttpPost] public IActionResult E([FromForm] System.Collections.Generic.Dictionary<string, MyNumber> {|MYN2005:all|}) => Ok();
            [HttpGet] public IActionResult F([FromQuery] MyNumber[] {|MYN2005:all|}) => Ok();
            [HttpGet] public IActionResult G([FromQuery] MyNumber?[] {|MYN2005:all|}) => Ok();
            [HttpPost] public IActionResult H([FromForm] Kekka kekka) => Ok();
            [HttpPost] public IActionResult I([FromBody] Setai setai) => Ok();
            [HttpGet] public IActionResult J([FromQuery] string[] names, [FromQuery] System.Collections.Generic.Dictionary<string, int> map) => Ok();
        }
        """);

    [Fact]
    public void An_object_with_a_typed_number_is_not_bound_from_the_configuration() => Verify.Marked("""
        using System.Collections.Generic;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using MyNumberSafety;
        public class Daihyou { public MyNumber Bango { get; set; } }
        public class Settei { public string Kaisha { get; set; } = ""; public List<Daihyou> Daihyou { get; set; } = new(); }
        public class Zeimu { public MyNumber? Bango { get; set; } }
        public class Url { public string Base { get; set; } = ""; }
        public static class Kidou
        {
            public static Settei? A(IConfiguration configuration) => configuration.GetSection("settei").{|MYN2005:Get<Settei>|}();
            public static object? B(IConfiguration configuration) => configuration.{|MYN2005:Get|}(typeof(Zeimu));
            public static MyNumber C(IConfiguration configuration) => configuration.{|MYN2005:GetValue<MyNumber>|}("daihyou:bango");
            public static MyNumber? C2(IConfiguration configuration) => configuration.{|MYN2005:GetValue<MyNumber?>|}("daihyou:bango");
            public static void D(IConfiguration configuration) { var settei = new Settei(); configuration.{|MYN2005:Bind|}("settei", settei); }
            public static void E(IConfiguration configuration, Zeimu zeimu) => ConfigurationBinder.{|MYN2005:Bind|}(configuration, zeimu);
            public static void F(IServiceCollection services, IConfiguration configuration)
            {
                services.{|MYN2005:Configure<Settei>|}(configuration.GetSection("settei"));
                services.AddOptions<Zeimu>().{|MYN2005:BindConfiguration|}("zeimu");
                services.AddOptions<Settei>().{|MYN2005:Bind|}(configuration);
                services.Configure<Settei>(settei => settei.Kaisha = "a");
                services.Configure<Url>(configuration.GetSection("url"));
                services.AddOptions<Url>().Bind(configuration);
            }
            public static Url? G(IConfiguration configuration) => configuration.Get<Url>();
            public static int H(IConfiguration configuration) => configuration.GetValue<int>("limit");
        }
        """, only: "MYN2005");

    [Fact]
    public void Code_that_answers_no_requests_is_silent() => Check("""
        public class Service { public Task Find(string myNumber) => Task.CompletedTask; }
        public record Command(string MyNumber);
        public class Hub { public void Send([FromServices] string myNumber) { } }
        """);

    [Fact]
    public void Other_names_in_templates_are_silent() => Check("""
        [ApiController] public class C : ControllerBase
        {
            [HttpGet("{employeeNumber}/{myNumberHash}")] public IActionResult A(string employeeNumber, string myNumberHash) => Ok();
            [HttpGet("{{myNumber}}")] public IActionResult B() => Ok();
        }
        """);

    [Fact]
    public void A_body_only_endpoint_is_silent() => Verify.Marked(Usings + """
        var app = WebApplication.Create();
        app.MapPost("/employees", (Request request) => Results.Ok());
        app.MapPost("/numbers", ([FromBody] MyNumber number) => Results.Ok());
        public record Request(string Name, MyNumber Number);
        """, only: "MYN2005", kind: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
}
