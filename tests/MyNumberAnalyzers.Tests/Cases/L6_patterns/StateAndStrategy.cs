// case: lang=7.3
using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;
using NLog;

namespace Seikyu.Patterns
{
    public class Seikyusho
    {
        public string No { get; set; }
        public string KojinBango { get; set; }
    }

    public interface IFormatter
    {
        string Format(Seikyusho s);
    }

    public class FullFormatter : IFormatter
    {
        public string Format(Seikyusho s) { return s.No + "," + s.KojinBango; }
    }

    public class ShortFormatter : IFormatter
    {
        public string Format(Seikyusho s) { return s.No; }
    }

    public class FormatterFactory
    {
        public static IFormatter Create(bool full)
        {
            if (full)
            {
                return new FullFormatter();
            }

            return new ShortFormatter();
        }

        public static ShortFormatter CreateShort()
        {
            return new ShortFormatter();
        }
    }

    public abstract class Exporter
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        public void Export(List<Seikyusho> all)
        {
            foreach (Seikyusho s in all)
            {
                string line = Line(s);
                Log.Info(line.Length); // SAFE
                Write(line);
            }
        }

        protected abstract string Line(Seikyusho s);

        protected abstract void Write(string line);
    }

    public class CsvExporter : Exporter
    {
        protected override string Line(Seikyusho s) { return s.No + "," + s.KojinBango; }

        protected override void Write(string line)
        {
            File.AppendAllText("s.csv", line); // LEAK MYN1005
        }
    }

    public class Visitor
    {
        private readonly StringBuilder text = new StringBuilder();
        private readonly StringBuilder names = new StringBuilder();

        public void Visit(Seikyusho s)
        {
            text.AppendLine(s.KojinBango);
            names.AppendLine(s.No);
        }

        public string Result() { return text.ToString(); }

        public string Names() { return names.ToString(); }
    }

    public class Client
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        public void Run(List<Seikyusho> all)
        {
            Log.Info(FormatterFactory.Create(true).Format(all[0])); // LEAK MYN1001
            Log.Info(FormatterFactory.CreateShort().Format(all[0])); // SAFE the short one
            IFormatter f = new ShortFormatter();
            Log.Info(f.Format(all[0])); // SAFE known to be the short one
            Visitor v = new Visitor();
            foreach (Seikyusho s in all)
            {
                v.Visit(s);
            }

            Log.Info(v.Result()); // LEAK MYN1001
            Log.Info(v.Names()); // SAFE
            Dictionary<string, Func<Seikyusho, string>> columns = new Dictionary<string, Func<Seikyusho, string>>
            {
                { "番号", s => s.KojinBango },
                { "請求", s => s.No },
            };
            foreach (KeyValuePair<string, Func<Seikyusho, string>> c in columns)
            {
                Log.Info(c.Key); // SAFE
                Log.Info(c.Value(all[0])); // LEAK MYN1001
            }

            using (WebClient web = new WebClient())
            {
                web.UploadString("https://x.example.jp", f.Format(all[0])); // SAFE
                web.UploadString("https://x.example.jp", new FullFormatter().Format(all[0])); // LEAK MYN1010
                web.DownloadString("https://x.example.jp/?n=" + all[0].KojinBango); // LEAK MYN1009
                web.DownloadString("https://x.example.jp/?n=" + all[0].No); // SAFE
            }
        }
    }
}
