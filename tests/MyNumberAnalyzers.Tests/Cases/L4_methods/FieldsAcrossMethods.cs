// case: lang=7.3
using System;
using System.Collections.Generic;
using System.IO;
using log4net;

namespace Kyuyo.Fields
{
    public class Meisai
    {
        public string Cd;
        public string MyNumber;
    }

    public class FieldsAcrossMethods
    {
        private static readonly ILog log = LogManager.GetLogger(typeof(FieldsAcrossMethods));
        private static string lastValue;
        private static string lastCode;
        private readonly List<string> pending = new List<string>();
        private readonly List<string> codes = new List<string>();
        private readonly Dictionary<string, Meisai> byCode = new Dictionary<string, Meisai>();
        private string current;
        private string currentCode;
        private string masked;

        private string Hold { get; set; }

        private string HoldCode { get; set; }

        public void Load(Meisai m)
        {
            current = m.MyNumber;
            currentCode = m.Cd;
            masked = new string('*', m.MyNumber.Length);
            lastValue = m.MyNumber;
            lastCode = m.Cd;
            pending.Add(m.MyNumber);
            codes.Add(m.Cd);
            byCode[m.Cd] = m;
            this.Hold = m.MyNumber;
            this.HoldCode = m.Cd;
        }

        public void Report()
        {
            log.Info(current); // LEAK MYN1001
            log.Info(currentCode); // SAFE
            log.Info(masked); // SAFE
            log.Info(lastValue); // LEAK MYN1001
            log.Info(lastCode); // SAFE
            log.Info(string.Join(",", pending)); // LEAK MYN1001
            log.Info(string.Join(",", codes)); // SAFE
            log.Info(byCode["001"].MyNumber); // LEAK MYN1001
            log.Info(byCode["001"].Cd); // SAFE
            log.Info(Hold); // LEAK MYN1001
            log.Info(HoldCode); // SAFE
        }

        public void Flush()
        {
            foreach (string p in pending)
            {
                File.AppendAllText("p.txt", p); // LEAK MYN1005
            }

            foreach (string c in codes)
            {
                File.AppendAllText("c.txt", c); // SAFE
            }

            current = null;
            log.Info(current); // SAFE just cleared
        }
    }

    public class Keisan
    {
        private readonly string bango;
        private readonly string code;

        public Keisan(string code, string myNumber)
        {
            this.code = code;
            bango = myNumber;
        }

        public void Error(Exception ex)
        {
            Console.Error.WriteLine(code + ":" + ex.GetType().Name); // SAFE
            Console.Error.WriteLine(bango + ":" + ex.GetType().Name); // LEAK MYN1001
        }

        public string Text()
        {
            return code;
        }

        public override string ToString()
        {
            return code + "(" + bango + ")";
        }
    }

    public static class Runner
    {
        public static void Run(Meisai m)
        {
            Keisan k = new Keisan(m.Cd, m.MyNumber);
            Console.WriteLine(k.Text()); // SAFE
            Console.WriteLine(k.ToString()); // LEAK MYN1001
            Console.WriteLine("{0}", k); // LEAK MYN1001
            Console.WriteLine(k.GetType().Name); // SAFE
        }
    }
}
