using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class LeakySettingTests
{
    private const string Usings = """
        using System;
        using System.Linq;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    private const string Number = "\npublic class Employee { public int Id { get; set; } public string MyNumber { get; set; } = \"\"; }\n";

    private static void Check(string text) => Verify.Marked(Usings + text + Number, only: "MYN2006");

    [Fact]
    public void Sensitive_logging_is_told() => Check("""
        public class Db : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.{|MYN2006:EnableSensitiveDataLogging|}();
            public static void A(DbContextOptionsBuilder<Db> o) => o.{|MYN2006:EnableSensitiveDataLogging|}(true);
            public static void B(DbContextOptionsBuilder<Db> o) => o.EnableSensitiveDataLogging(false);
        }
        """);

    [Fact]
    public void The_setting_may_stand_in_a_file_without_a_number() => Verify.Marked(
        [
            Usings + "public class Db : DbContext { protected override void OnConfiguring(DbContextOptionsBuilder o) => o.{|MYN2006:EnableSensitiveDataLogging|}(); }",
            Number,
        ],
        only: "MYN2006");

    [Fact]
    public void Without_numbers_in_the_compilation_nothing_is_told() => Verify.Marked(
        Usings + "public class Db : DbContext { protected override void OnConfiguring(DbContextOptionsBuilder o) => o.EnableSensitiveDataLogging(); }", only: "MYN2006");

    [Fact]
    public void The_query_text_holds_literals() => Check("""
        public class C { public string M(IQueryable<Employee> q) => q.{|MYN2006:ToQueryString|}(); }
        """);

    [Fact]
    public void Bodies_and_queries_in_the_HTTP_log_are_told() => Check("""
        public class C
        {
            public void M(IServiceCollection s)
            {
                s.AddHttpLogging(o => o.LoggingFields = {|MYN2006:HttpLoggingFields.All|});
                s.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.RequestMethod | {|MYN2006:HttpLoggingFields.RequestBody|});
                s.AddHttpLogging(o => o.LoggingFields |= {|MYN2006:HttpLoggingFields.ResponseBody|});
                s.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.RequestMethod | HttpLoggingFields.Duration);
                s.AddHttpLogging(o => o.LoggingFields = HttpLoggingFields.All & ~(HttpLoggingFields.RequestBody | HttpLoggingFields.ResponseBody | HttpLoggingFields.RequestQuery));
            }
        }
        """);

    [Fact]
    public void The_developer_page_belongs_to_Development() => Check("""
        public class Startup
        {
            public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
            {
                app.{|MYN2006:UseDeveloperExceptionPage|}();
                if (env.IsDevelopment()) app.UseDeveloperExceptionPage();
                if (!env.IsDevelopment()) { app.UseHsts(); } else { app.UseDeveloperExceptionPage(); }
                if (!env.IsDevelopment()) app.{|MYN2006:UseDeveloperExceptionPage|}();
                if (env.IsDevelopment() || env.IsStaging()) app.{|MYN2006:UseDeveloperExceptionPage|}();
                if (env.EnvironmentName == "Development" && env.ApplicationName != "") app.UseDeveloperExceptionPage();
                var isDev = env.IsDevelopment();
                if (isDev) app.UseDeveloperExceptionPage();
            }
        }
        """);

    [Fact]
    public void Development_is_asked_for_by_its_name_in_many_ways() => Check("""
        public class Startup
        {
            public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
            {
                if (env.IsEnvironment("Development")) app.UseDeveloperExceptionPage();
                if (env.IsEnvironment("Production")) app.{|MYN2006:UseDeveloperExceptionPage|}();
                if (env.EnvironmentName.Equals("Development", StringComparison.OrdinalIgnoreCase)) app.UseDeveloperExceptionPage();
                if ("Development" == env.EnvironmentName) app.UseDeveloperExceptionPage();
                if (env.EnvironmentName != "Development") app.{|MYN2006:UseDeveloperExceptionPage|}();
                if (env.EnvironmentName is "Development") app.UseDeveloperExceptionPage();
                if (env.EnvironmentName is "Staging") app.{|MYN2006:UseDeveloperExceptionPage|}();
                if (env.IsDevelopment() == true) app.UseDeveloperExceptionPage();
                if (env.IsDevelopment() == false) app.{|MYN2006:UseDeveloperExceptionPage|}();
                if (env.IsDevelopment() != false) app.UseDeveloperExceptionPage();
                if (System.Diagnostics.Debugger.IsAttached) app.UseDeveloperExceptionPage();
            }
            public void ConfigureBoth(IApplicationBuilder app, IWebHostEnvironment env) { if (env.IsDevelopment()) Page(app); Page(app); }
            private static void Page(IApplicationBuilder app) => app.{|MYN2006:UseDeveloperExceptionPage|}();
            public void ConfigureOne(IApplicationBuilder app, IWebHostEnvironment env) { if (env.IsDevelopment()) Guarded(app); }
            private static void Guarded(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
            private static void Unused(IApplicationBuilder app) => app.{|MYN2006:UseDeveloperExceptionPage|}();
        }
        """);

    [Fact]
    public void Detailed_errors_reach_clients() => Check("""
        public class C
        {
            public void M(IServiceCollection s, IHostEnvironment env)
            {
                s.AddSignalR(o => {|MYN2006:o.EnableDetailedErrors|} = true);
                s.AddSignalR(o => o.EnableDetailedErrors = env.IsDevelopment());
                s.AddSignalR(o => o.EnableDetailedErrors = false);
            }
        }
        """);

    [Fact]
    public void Personal_data_in_identity_logs_is_told() => Check("""
        namespace Microsoft.IdentityModel.Logging { public static class IdentityModelEventSource { public static bool ShowPII { get; set; } public static bool LogCompleteSecurityArtifact { get; set; } } }
        public class C
        {
            public void M(bool on)
            {
                {|MYN2006:Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII|} = true;
                {|MYN2006:Microsoft.IdentityModel.Logging.IdentityModelEventSource.LogCompleteSecurityArtifact|} = true;
                Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = on;
                Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = false;
            }
        }
        """);

    [Fact]
    public void Early_returns_switches_and_private_helpers_guard() => Check("""
        public class Startup
        {
            public void A(DbContextOptionsBuilder o, IHostEnvironment env)
            {
                if (!env.IsDevelopment()) return;
                o.EnableSensitiveDataLogging();
            }
            public void B(DbContextOptionsBuilder o, IHostEnvironment env)
            {
                switch (env.EnvironmentName) { case "Development": o.EnableSensitiveDataLogging(); break; }
                if (env.IsDevelopment()) Detailed(o);
                o.EnableSensitiveDataLogging(env.IsDevelopment());
                _ = env.IsDevelopment() ? o.EnableSensitiveDataLogging() : o;
            }
            private static void Detailed(DbContextOptionsBuilder o) => o.EnableSensitiveDataLogging();
            public void ConfigureDevelopment(DbContextOptionsBuilder o) => o.EnableSensitiveDataLogging();
        }
        """);

    [Fact]
    public void A_debug_build_is_a_developer_s() => Check("""
        #define DEBUG
        """.Replace("#define DEBUG", "") + """
        public class C
        {
            public void M(DbContextOptionsBuilder o)
            {
        #if !DEBUG
                o.{|MYN2006:EnableSensitiveDataLogging|}();
        #endif
            }
        }
        """);

    [Fact]
    public void A_method_of_the_same_name_elsewhere_is_silent() => Check("""
        public class Options { public void EnableSensitiveDataLogging() { } public bool ShowPII { get; set; } }
        public class C { public void M(Options o) { o.EnableSensitiveDataLogging(); o.ShowPII = true; } }
        """);
}
