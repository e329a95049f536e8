using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class StateLeakFixTests
{
    [Fact]
    public void Seals_with_a_vault_taken_in_by_the_constructor() => FixVerify.Fix<StateLeakFix>(
        """
        using System;
        using Microsoft.Extensions.Caching.Memory;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Cache(IMemoryCache cache)
        {
            public void Remember(Employee employee)
            {
                cache.Set("employee:" + employee.Id, {|MYN1008:employee.MyNumber|}, TimeSpan.FromMinutes(20)); // 20分
            }
        }
        """ + "\n",
        """
        using System;
        using Microsoft.Extensions.Caching.Memory;
        using MyNumberSafety;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Cache(IMemoryCache cache, IMyNumberVault vault)
        {
            public void Remember(Employee employee)
            {
                cache.Set("employee:" + employee.Id, Convert.ToBase64String(vault.Seal(MyNumber.Parse(employee.MyNumber), new MyNumberContext("employee", employee.Id)).ToBytes()), TimeSpan.FromMinutes(20)); // 20分
            }
        }
        """ + "\n",
        StateLeakFix.MYN1008_Seal);

    [Fact]
    public void A_class_that_is_created_by_hand_gets_no_new_argument() => FixVerify.NotOffered<StateLeakFix>(
        """
        using Microsoft.Extensions.Caching.Memory;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Cache(IMemoryCache cache)
        {
            public static Cache Create(IMemoryCache cache) => new(cache);

            public void Remember(Employee employee) => cache.Set("x", {|MYN1008:employee.MyNumber|});
        }
        """ + "\n",
        StateLeakFix.MYN1008_Seal);

    [Fact]
    public void All_of_a_class_share_one_vault() => FixVerify.All<StateLeakFix>(
        ["""
        using Microsoft.Extensions.Caching.Memory;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Cache(IMemoryCache cache)
        {
            public void One(Employee employee) => cache.Set("a", {|MYN1008:employee.MyNumber|});

            public void Two(Employee employee) => cache.Set("b", {|MYN1008:employee.MyNumber|});
        }
        """ + "\n"],
        ["""
        using System;
        using Microsoft.Extensions.Caching.Memory;
        using MyNumberSafety;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Cache(IMemoryCache cache, IMyNumberVault vault)
        {
            public void One(Employee employee) => cache.Set("a", Convert.ToBase64String(vault.Seal(MyNumber.Parse(employee.MyNumber), new MyNumberContext("employee", employee.Id)).ToBytes()));

            public void Two(Employee employee) => cache.Set("b", Convert.ToBase64String(vault.Seal(MyNumber.Parse(employee.MyNumber), new MyNumberContext("employee", employee.Id)).ToBytes()));
        }
        """ + "\n"],
        StateLeakFix.MYN1008_Seal);

    [Fact]
    public void Keeps_the_key_instead() => FixVerify.Fix<StateLeakFix>(
        """
        using Microsoft.Extensions.Caching.Memory;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public static class Cache
        {
            public static void One(IMemoryCache cache, Employee employee) => cache.Set("a", {|MYN1008:employee.MyNumber|});
        }
        """ + "\n",
        """
        using Microsoft.Extensions.Caching.Memory;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public static class Cache
        {
            public static void One(IMemoryCache cache, Employee employee) => cache.Set("a", employee.Id);
        }
        """ + "\n",
        StateLeakFix.MYN1008_UseKey);
}
