// case: lang=5
using System;
using System.Collections;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Text;
using log4net;

namespace Kyuyo.Old
{
    public class ShainMaster
    {
        private string _cd;
        private string _kojinNo;

        public string Cd
        {
            get { return _cd; }
            set { _cd = value; }
        }

        /// <summary>個人番号</summary>
        public string KojinNo
        {
            get { return _kojinNo; }
            set { _kojinNo = value; }
        }
    }

    public class OldBatch
    {
        private static readonly ILog logger = LogManager.GetLogger("batch");

        public void Run(DataTable dt, StreamWriter sw)
        {
            ArrayList al = new ArrayList();
            foreach (DataRow dr in dt.Rows)
            {
                ShainMaster m = new ShainMaster();
                m.Cd = dr["SHAIN_CD"].ToString();
                m.KojinNo = dr["KOJIN_BANGO"].ToString();
                al.Add(m);
            }

            for (int i = 0; i < al.Count; i++)
            {
                ShainMaster m = (ShainMaster)al[i];
                logger.Info("cd=" + m.Cd); // SAFE
                logger.Info("no=" + m.KojinNo); // LEAK MYN1001
                sw.WriteLine(m.Cd + "," + m.KojinNo); // LEAK MYN1005
                sw.WriteLine(m.Cd + "," + (m.KojinNo == null ? "0" : "1")); // SAFE flag
            }

            Hashtable ht = new Hashtable();
            foreach (DataRow dr in dt.Rows)
            {
                if (!ht.ContainsKey(dr["SHAIN_CD"]))
                {
                    ht.Add(dr["SHAIN_CD"], dr["KOJIN_BANGO"]);
                }
            }

            foreach (DictionaryEntry de in ht)
            {
                logger.Debug(de.Key); // SAFE the key is the code
                logger.Debug(de.Value); // LEAK MYN1001
            }

            StringBuilder sb = new StringBuilder();
            foreach (DataRow dr in dt.Rows)
            {
                sb.Append(dr["SHAIN_CD"]);
                sb.Append(",");
                sb.Append(dr["SHIMEI"]);
                sb.Append("\r\n");
            }

            File.WriteAllText("meibo.csv", sb.ToString()); // SAFE
            sb.Length = 0;
            foreach (DataRow dr in dt.Rows)
            {
                sb.Append(dr["SHAIN_CD"]).Append(",").Append(dr["KOJIN_BANGO"]).Append("\r\n");
            }

            File.WriteAllText("kojin.csv", sb.ToString(), Encoding.GetEncoding("shift_jis")); // LEAK MYN1005
        }

        public void Rows(DataTable dt)
        {
            DataRow[] rows = dt.Select("SHAIN_CD = '001'");
            object[] items = rows[0].ItemArray;
            logger.Info(items.Length); // SAFE
            string no = Convert.ToString(rows[0]["KOJIN_BANGO"]);
            string cd = Convert.ToString(rows[0]["SHAIN_CD"]);
            string[] cols = new string[] { cd, no };
            logger.Info(string.Join("\t", cols)); // LEAK MYN1001
            logger.Info(cols[0]); // SAFE the code
            string[] safe = { cd, "" };
            logger.Info(string.Join("\t", safe)); // SAFE
            Queue q = new Queue();
            q.Enqueue(no);
            logger.Info(q.Dequeue()); // LEAK MYN1001
            List<KeyValuePair<string, string>> kv = new List<KeyValuePair<string, string>>();
            kv.Add(new KeyValuePair<string, string>(cd, no));
            logger.Info(kv[0].Key); // SAFE
            logger.Info(kv[0].Value); // LEAK MYN1001
        }
    }
}
