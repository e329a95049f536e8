// case: lang=7.3; with=SqlClient
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Data;
using System.Data.SqlClient;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using log4net;

namespace Kyuyo.Nyukin
{
    public class MeisaiTable : DataTable
    {
        public MeisaiTable()
        {
            Columns.Add("SHAIN_NO", typeof(string));
            Columns.Add("SHIMEI", typeof(string));
            Columns.Add("KOJIN_BANGO", typeof(string));
            Columns.Add("KINGAKU", typeof(decimal));
        }
    }

    public class NyukinShukei
    {
        private static readonly ILog Log = LogManager.GetLogger("nyukin");

        public void Yomikomi(SqlConnection con)
        {
            DataSet ds = new DataSet();
            SqlDataAdapter da = new SqlDataAdapter("SELECT * FROM MEISAI", con);
            da.Fill(ds, "MEISAI");
            DataTable dt = ds.Tables["MEISAI"];
            Log.Info(dt.Rows.Count); // SAFE
            DataRow[] rows = dt.Select("KINGAKU > 0", "SHAIN_NO");
            foreach (DataRow r in rows)
            {
                Log.Info(r["SHIMEI"]); // SAFE
                Log.Info(r.Field<string>("KOJIN_BANGO")); // LEAK MYN1001
                Log.Info(r.Field<decimal>("KINGAKU")); // SAFE
                Log.Info(r["KOJIN_BANGO", DataRowVersion.Original]); // LEAK MYN1001
                object[] all = { r["SHAIN_NO"], r["SHIMEI"] };
                Log.InfoFormat("{0} {1}", all); // SAFE
                object[] raw = { r["SHAIN_NO"], r["KOJIN_BANGO"] };
                Log.InfoFormat("{0} {1}", raw); // LEAK MYN1001
            }

            DataView dv = new DataView(dt);
            dv.RowFilter = "SHAIN_NO = '001'";
            foreach (DataRowView v in dv)
            {
                Log.Info(v["SHAIN_NO"]); // SAFE
                Log.Info(v["KOJIN_BANGO"]); // LEAK MYN1001
            }

            string selected = dt.AsEnumerable().Where(x => x.Field<decimal>("KINGAKU") > 100).Select(x => x.Field<string>("SHIMEI")).FirstOrDefault();
            Log.Info(selected); // SAFE
            selected = dt.AsEnumerable().Select(x => x.Field<string>("KOJIN_BANGO")).FirstOrDefault();
            Log.Info(selected); // LEAK MYN1001
            dt.Columns.Remove("KOJIN_BANGO");
            Log.Info(dt.Columns.Count); // SAFE
        }

        public void Tsukuru(string shainNo, string shimei, string kojinBango)
        {
            MeisaiTable t = new MeisaiTable();
            DataRow r = t.NewRow();
            r["SHAIN_NO"] = shainNo;
            r["SHIMEI"] = shimei;
            r["KOJIN_BANGO"] = kojinBango;
            t.Rows.Add(r);
            t.Rows.Add(shainNo, shimei, kojinBango, 100m);
            t.WriteXml("meisai.xml"); // LEAK MYN1004|MYN1005
            t.WriteXmlSchema("meisai.xsd"); // SAFE
            using (SqlBulkCopy bulk = new SqlBulkCopy(new SqlConnection("x")))
            {
                bulk.DestinationTableName = "MEISAI"; // SAFE
                bulk.WriteToServer(t); // LEAK MYN1006
            }

            DataTable t2 = new DataTable();
            t2.Columns.Add("SHAIN_NO");
            t2.Rows.Add(shainNo);
            t2.WriteXml("shain.xml"); // SAFE
            Log.Info(t.Rows[0]["SHIMEI"]); // SAFE
            Log.Info(t.Rows[0][2]); // LEAK MYN1001
            Log.Info(string.Join("\t", t.Rows[0].ItemArray)); // LEAK MYN1001
        }

        public void Furui(string kojinBango, string shainNo)
        {
            ArrayList al = new ArrayList();
            al.Add(shainNo);
            al.Add(kojinBango);
            string[] arr = (string[])al.ToArray(typeof(string));
            Log.Info(arr.Length); // SAFE
            Log.Info(arr[1]); // LEAK MYN1001
            Hashtable ht = new Hashtable();
            ht["no"] = shainNo;
            ht["bango"] = kojinBango;
            foreach (DictionaryEntry de in ht)
            {
                Log.Info(de.Key); // SAFE the keys are names
                Log.Info(de.Value); // LEAK MYN1001
            }

            Queue q = new Queue();
            q.Enqueue(kojinBango);
            Log.Info(q.Count); // SAFE
            Log.Info((string)q.Dequeue()); // LEAK MYN1001
            StringCollection sc = new StringCollection();
            sc.AddRange(new string[] { shainNo });
            Log.Info(sc[0]); // SAFE
            sc.Add(kojinBango);
            Log.Info(sc[1]); // LEAK MYN1001
            StringBuilder sb = new StringBuilder(100);
            sb.AppendFormat("{0,-10}{1,-12}", shainNo, kojinBango);
            Log.Info(sb.Length); // SAFE
            Log.Info(sb); // LEAK MYN1001
            sb.Length = 0;
            sb.Append(shainNo);
            Log.Info(sb.ToString()); // SAFE emptied
            StringWriter sw = new StringWriter(sb);
            sw.Write("番号={0}", kojinBango);
            Log.Info(sw.ToString()); // LEAK MYN1001
            string[] cols = (shainNo + "," + kojinBango).Split(',');
            Log.Info(cols[1]); // LEAK MYN1001
            Log.Info(cols.Length); // SAFE
            char[] work = new char[12];
            for (int i = 0; i < 12; i++)
            {
                work[11 - i] = kojinBango[i];
            }

            Log.Info(new string(work)); // LEAK MYN1001
            for (int i = 0; i < work.Length; i++)
            {
                work[i] = '\0';
            }

            int[] keta = kojinBango.Select(c => c - '0').ToArray();
            Log.Info(keta.Sum()); // SAFE a sum
            Log.Info(string.Concat(keta)); // ANY digits as ints
        }
    }
}
