// case: lang=7.3
using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Configuration;
using System.IO;
using System.Net;
using System.Net.Mail;
using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;
using NLog;

namespace Jumin.Service
{
    // 転入届の電文サービス。
    [DataContract(Namespace = "urn:jumin")]
    public class TennyuDenbun
    {
        [DataMember(Order = 1)] public string AtenaNo { get; set; }
        [DataMember(Order = 2)] public string Shimei { get; set; }
        [DataMember(Order = 3, Name = "kojin_bango")] public string Kb { get; set; }
        [IgnoreDataMember] public string Biko { get; set; }
    }

    [DataContract]
    public class OutouDenbun
    {
        [DataMember] public string AtenaNo { get; set; }
        [DataMember] public int Kekka { get; set; }
        [DataMember] public List<string> Messages { get; set; } = new List<string>();
    }

    public interface ITennyuService
    {
        OutouDenbun Uketsuke(TennyuDenbun denbun);
    }

    public class DenbunFusei : ApplicationException
    {
        public DenbunFusei(string atenaNo, string message)
            : base(message)
        {
            AtenaNo = atenaNo;
            Data["atena"] = atenaNo; // SAFE
        }

        public string AtenaNo { get; private set; }
    }

    public class TennyuService : ITennyuService
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();
        private readonly string _folder = ConfigurationManager.AppSettings["denbun"];

        public OutouDenbun Uketsuke(TennyuDenbun denbun)
        {
            var outou = new OutouDenbun { AtenaNo = denbun.AtenaNo };
            try
            {
                Kensa(denbun);
                Hozon(denbun);
                outou.Kekka = 0;
            }
            catch (DenbunFusei ex)
            {
                Log.Warn(ex, "電文不正 宛名={0}", ex.AtenaNo); // SAFE
                outou.Kekka = 9;
                outou.Messages.Add(ex.Message);
            }

            Log.Info("応答 {0} {1} {2}", outou.AtenaNo, outou.Kekka, string.Join("|", outou.Messages)); // SAFE
            Log.Debug("電文 {0}", Seikei(denbun)); // LEAK MYN1001
            return outou;
        }

        private static void Kensa(TennyuDenbun d)
        {
            if (string.IsNullOrEmpty(d.Kb))
            {
                throw new DenbunFusei(d.AtenaNo, "個人番号がありません"); // SAFE
            }

            if (d.Kb.Length != 12)
            {
                throw new DenbunFusei(d.AtenaNo, "個人番号が" + d.Kb.Length + "桁です"); // SAFE
            }

            long dummy;
            if (!long.TryParse(d.Kb, out dummy))
            {
                throw new FormatException("個人番号が数字でない: " + d.Kb); // LEAK MYN1002
            }
        }

        private static string Seikei(TennyuDenbun d)
        {
            using (var sw = new StringWriter())
            using (var xw = XmlWriter.Create(sw, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
            {
                xw.WriteStartElement("tennyu");
                xw.WriteElementString("atena", d.AtenaNo);
                xw.WriteElementString("bango", d.Kb);
                xw.WriteEndElement();
                xw.Flush();
                return sw.ToString();
            }
        }

        private static string SeikeiFuse(TennyuDenbun d)
        {
            var x = new XElement("tennyu",
                new XElement("atena", d.AtenaNo),
                new XElement("bango", string.IsNullOrEmpty(d.Kb) ? "" : "fuseji"));
            return x.ToString(SaveOptions.DisableFormatting);
        }

        private void Hozon(TennyuDenbun d)
        {
            var path = Path.Combine(_folder, d.AtenaNo + "_" + DateTime.Now.ToString("yyyyMMddHHmmss") + ".xml");
            File.WriteAllText(path, SeikeiFuse(d)); // SAFE 伏字
            var dcs = new DataContractSerializer(typeof(TennyuDenbun));
            using (var fs = File.OpenWrite(path + ".dc"))
            {
                dcs.WriteObject(fs, d); // LEAK MYN1004|MYN1005
            }

            using (var fs = File.OpenWrite(path + ".out"))
            {
                new DataContractSerializer(typeof(OutouDenbun)).WriteObject(fs, new OutouDenbun { AtenaNo = d.AtenaNo }); // SAFE
            }

            var doc = new XDocument(new XElement("rireki"));
            doc.Root.Add(new XElement("atena", d.AtenaNo), new XElement("kb", d.Kb));
            doc.Root.Element("kb").Remove();
            doc.Save(path + ".rireki"); // SAFE 番号の要素を取り除いた
            doc.Root.Add(new XElement("kb", d.Kb));
            doc.Save(path + ".zen"); // LEAK MYN1005|MYN1004
        }

        public void Tsuchi(TennyuDenbun d, string atesaki)
        {
            var mail = new MailMessage("jumin@example.jp", atesaki) { Subject = "転入届 " + d.AtenaNo }; // SAFE
            var sb = new StringBuilder();
            sb.AppendLine(d.Shimei + " 様");
            sb.AppendFormat("宛名番号 {0}", d.AtenaNo).AppendLine();
            sb.AppendFormat("個人番号の確認 {0}", string.IsNullOrEmpty(d.Kb) ? "未" : "済").AppendLine();
            mail.Body = sb.ToString(); // SAFE 済/未だけ
            using (var smtp = new SmtpClient(ConfigurationManager.AppSettings["smtp"]))
            {
                smtp.Send(mail); // SAFE
                sb.Append("個人番号 ").Append(d.Kb);
                mail.Body = sb.ToString(); // LEAK MYN1010 @mail
                smtp.Send(mail); // LEAK MYN1010 @mail
            }
        }

        public void Soushin(TennyuDenbun d)
        {
            using (var wc = new WebClient())
            {
                var form = new NameValueCollection { { "atena", d.AtenaNo }, { "sumi", d.Kb == null ? "0" : "1" } };
                wc.UploadValues("https://renkei.example.jp/", form); // SAFE
                form.Add("kb", d.Kb);
                wc.UploadValues("https://renkei.example.jp/", form); // LEAK MYN1010
                form.Remove("kb");
                wc.UploadValues("https://renkei.example.jp/", form); // SAFE 取り除いた
            }
        }
    }
}
