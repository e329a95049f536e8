using System;
using log4net;
using Serilog;
using Serilog.Context;

namespace Kyuyo.Batch
{
    public class Staff
    {
        public string StaffNo { get; set; } = "";
        public string KojinBango { get; set; } = "";
        public string KojinBangoStatus { get; set; } = "";
    }

    public class StaffImport
    {
        private static readonly NLog.Logger Nlog = NLog.LogManager.GetCurrentClassLogger();
        private static readonly ILog Log4 = log4net.LogManager.GetLogger(typeof(StaffImport));

        public void WithSerilog(Staff staff)
        {
            Log.Information("取込 {StaffNo} {KojinBango}", staff.StaffNo, staff.KojinBango); // LEAK MYN1001
            Log.Information("取込 {StaffNo}", staff.StaffNo); // SAFE staff number
            Log.Warning("取込 {@Staff}", staff); // LEAK MYN1001 destructured object
            Log.Warning("取込 {@Staff}", new { staff.StaffNo, staff.KojinBangoStatus }); // SAFE projection without the number
            Log.Warning("取込 {@Staff}", new { staff.StaffNo, staff.KojinBango }); // LEAK MYN1001
            Log.ForContext("Number", staff.KojinBango).Information("start"); // LEAK MYN1001
            Log.ForContext("StaffNo", staff.StaffNo).Information("start"); // SAFE
            using (LogContext.PushProperty("Number", staff.KojinBango)) // LEAK MYN1001
            {
                Log.Debug("begin");
            }

            using (LogContext.PushProperty("StaffNo", staff.StaffNo)) // SAFE
            {
                Log.Debug("begin");
            }

            Log.Error(new InvalidOperationException("取込失敗"), "staff {No}", staff.KojinBango); // LEAK MYN1001
            Log.Error(new InvalidOperationException("取込失敗"), "staff {No}", staff.StaffNo); // SAFE
        }

        public void WithNLog(Staff staff)
        {
            Nlog.Info("取込 " + staff.KojinBango); // LEAK MYN1001
            Nlog.Info("取込 " + staff.StaffNo); // SAFE
            Nlog.Error("取込 {0} {1}", staff.StaffNo, staff.KojinBango); // LEAK MYN1001
            Nlog.Error("取込 {0} {1}", staff.StaffNo, staff.KojinBangoStatus); // SAFE status
            Nlog.WithProperty("kojin", staff.KojinBango).Info("x"); // LEAK MYN1001
            NLog.ScopeContext.PushProperty("kojin", staff.KojinBango); // LEAK MYN1001
            NLog.ScopeContext.PushProperty("staff", staff.StaffNo); // SAFE
        }

        public void WithLog4Net(Staff staff)
        {
            Log4.Debug(staff.KojinBango); // LEAK MYN1001
            Log4.Debug(staff.StaffNo); // SAFE
            Log4.InfoFormat("職員番号={0}, 番号={1}", staff.StaffNo, staff.KojinBango); // LEAK MYN1001
            Log4.InfoFormat("職員番号={0}", staff.StaffNo); // SAFE
            Log4.Error("error " + staff.KojinBango.Length); // SAFE a length
            LogicalThreadContext.Properties["kojin"] = staff.KojinBango; // LEAK MYN1001
            LogicalThreadContext.Properties["staff"] = staff.StaffNo; // SAFE
            Log4.WarnFormat("空です: {0}", string.IsNullOrEmpty(staff.KojinBango)); // SAFE a bool
        }
    }
}
