using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class TelemetryLeakFixTests
{
    [Fact]
    public void Masks_a_tag_behind_a_question_mark() => FixVerify.Fix<TelemetryLeakFix>(
        """
        using System.Diagnostics;

        public class Sender
        {
            public void Send(string myNumber)
            {
                using var activity = new ActivitySource("payroll").StartActivity("send");
                activity?.SetTag("payroll.year", 2026);
                activity?.SetTag("payroll.person", {|MYN1003:myNumber|});
            }
        }
        """ + "\n",
        """
        using System.Diagnostics;

        public class Sender
        {
            public void Send(string myNumber)
            {
                using var activity = new ActivitySource("payroll").StartActivity("send");
                activity?.SetTag("payroll.year", 2026);
                activity?.SetTag("payroll.person", "************");
            }
        }
        """ + "\n",
        TelemetryLeakFix.MYN1003_UseMask);

    [Fact]
    public void Removes_a_link_of_a_chain() => FixVerify.Fix<TelemetryLeakFix>(
        """
        using System.Diagnostics;

        public class Sender
        {
            public void Send(Activity activity, string myNumber)
            {
                activity.SetTag("payroll.year", 2026).SetTag("payroll.person", {|MYN1003:myNumber|}).SetTag("payroll.month", 4);
            }
        }
        """ + "\n",
        """
        using System.Diagnostics;

        public class Sender
        {
            public void Send(Activity activity, string myNumber)
            {
                activity.SetTag("payroll.year", 2026).SetTag("payroll.month", 4);
            }
        }
        """ + "\n",
        TelemetryLeakFix.MYN1003_Remove);

    [Fact]
    public void Removes_a_statement_of_its_own() => FixVerify.Fix<TelemetryLeakFix>(
        """
        using System.Diagnostics;

        public class Sender
        {
            public void Send(Activity activity, string myNumber)
            {
                activity.SetTag("payroll.year", 2026);
                activity.AddTag("payroll.person", {|MYN1003:myNumber|});
                activity.Stop();
            }
        }
        """ + "\n",
        """
        using System.Diagnostics;

        public class Sender
        {
            public void Send(Activity activity, string myNumber)
            {
                activity.SetTag("payroll.year", 2026);
                activity.Stop();
            }
        }
        """ + "\n",
        TelemetryLeakFix.MYN1003_Remove);

    [Fact]
    public void All_tags_of_a_file() => FixVerify.All<TelemetryLeakFix>(
        ["""
        using System.Diagnostics;

        public class Sender
        {
            public void Send(Activity? activity, string myNumber)
            {
                activity?.SetTag("a", {|MYN1003:myNumber|});
                activity?.AddTag("b", $"n={{|MYN1003:myNumber|}}");
            }
        }
        """ + "\n"],
        ["""
        using System.Diagnostics;

        public class Sender
        {
            public void Send(Activity? activity, string myNumber)
            {
                activity?.SetTag("a", "************");
                activity?.AddTag("b", "n=************");
            }
        }
        """ + "\n"],
        TelemetryLeakFix.MYN1003_UseMask);
}
