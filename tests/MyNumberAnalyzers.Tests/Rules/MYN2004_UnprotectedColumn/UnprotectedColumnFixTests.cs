using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class UnprotectedColumnFixTests
{
    [Fact]
    public void The_member_is_left_out_of_the_table() => FixVerify.Fix<UnprotectedColumnFix>(
        """
        using Microsoft.EntityFrameworkCore;

        public class Person
        {
            public int Id { get; set; }

            /// <summary>個人番号</summary>
            public string {|MYN2004:MyNumber|} { get; set; } = "";
        }

        public class Db : DbContext
        {
            public DbSet<Person> People => Set<Person>();
        }
        """ + "\n",
        """
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;

        public class Person
        {
            public int Id { get; set; }

            /// <summary>個人番号</summary>
            [NotMapped]
            public string MyNumber { get; set; } = "";
        }

        public class Db : DbContext
        {
            public DbSet<Person> People => Set<Person>();
        }
        """ + "\n",
        UnprotectedColumnFix.MYN2004_Exclude,
        uncovers: ["MYN2001"]);
}
