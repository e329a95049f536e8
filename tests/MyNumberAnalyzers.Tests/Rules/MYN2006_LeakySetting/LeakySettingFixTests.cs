using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class LeakySettingFixTests
{
    [Fact]
    public void A_switch_gets_the_environment() => FixVerify.Fix<LeakySettingFix>(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        public static class Setup
        {
            public static void Add(WebApplicationBuilder builder)
            {
                builder.Services.AddDbContext<DbContext>(options => options.UseSqlite("x").{|MYN2006:EnableSensitiveDataLogging|}());
            }
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        public static class Setup
        {
            public static void Add(WebApplicationBuilder builder)
            {
                builder.Services.AddDbContext<DbContext>(options => options.UseSqlite("x").EnableSensitiveDataLogging(builder.Environment.IsDevelopment()));
            }
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        LeakySettingFix.MYN2006_DevelopmentOnly);

    [Fact]
    public void A_call_without_a_switch_is_guarded() => FixVerify.Fix<LeakySettingFix>(
        """
        using Microsoft.AspNetCore.Builder;

        public static class Setup
        {
            public static void Use(WebApplication app)
            {
                // 詳細なエラー
                app.{|MYN2006:UseDeveloperExceptionPage|}();
                app.Run();
            }
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;

        public static class Setup
        {
            public static void Use(WebApplication app)
            {
                // 詳細なエラー
                if (app.Environment.IsDevelopment())
                {
                    app.UseDeveloperExceptionPage();
                }
                app.Run();
            }
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        LeakySettingFix.MYN2006_DevelopmentOnly);

    [Fact]
    public void Without_an_environment_the_link_is_removed() => FixVerify.Fix<LeakySettingFix>(
        """
        using Microsoft.EntityFrameworkCore;

        public class Db : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options) =>
                options.UseSqlite("x")
                    .{|MYN2006:EnableSensitiveDataLogging|}()
                    .EnableDetailedErrors();
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        """
        using Microsoft.EntityFrameworkCore;

        public class Db : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options) =>
                options.UseSqlite("x")
                    .EnableDetailedErrors();
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        LeakySettingFix.MYN2006_Remove);

    [Fact]
    public void Without_an_environment_there_is_nothing_to_ask() => FixVerify.NotOffered<LeakySettingFix>(
        """
        using Microsoft.EntityFrameworkCore;

        public class Db : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options)
            {
                options.{|MYN2006:EnableSensitiveDataLogging|}();
            }
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        LeakySettingFix.MYN2006_DevelopmentOnly);

    [Fact]
    public void All_settings_of_a_file() => FixVerify.All<LeakySettingFix>(
        ["""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Hosting;

        public static class Setup
        {
            public static void Add(DbContextOptionsBuilder options, IHostEnvironment environment)
            {
                options.{|MYN2006:EnableSensitiveDataLogging|}();
                options.UseSqlite("x").{|MYN2006:EnableSensitiveDataLogging|}(true);
            }
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n"],
        ["""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Hosting;

        public static class Setup
        {
            public static void Add(DbContextOptionsBuilder options, IHostEnvironment environment)
            {
                options.EnableSensitiveDataLogging(environment.IsDevelopment());
                options.UseSqlite("x").EnableSensitiveDataLogging(environment.IsDevelopment());
            }
        }

        public class Person
        {
            public string MyNumber { get; set; } = "";
        }
        """ + "\n"],
        LeakySettingFix.MYN2006_DevelopmentOnly);
}
