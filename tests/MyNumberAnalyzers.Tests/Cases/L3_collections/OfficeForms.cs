// case: lang=7.3; with=WinForms
using System;
using System.Collections;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Linq;
using System.Text;
using System.Windows.Forms;

namespace Jimusho
{
    public class Shain
    {
        public int Id;
        public string Name;
        public string MyNumber;
        public List<Kazoku> Kazoku = new List<Kazoku>();
    }

    public class Kazoku
    {
        public string Name;
        public string MyNumber;
        public string Zokugara;
    }

    public class ItemData
    {
        public ItemData(string text, object value)
        {
            Text = text;
            Value = value;
        }

        public string Text { get; private set; }
        public object Value { get; private set; }

        public override string ToString()
        {
            return Text;
        }
    }

    public class FrmIchiran : Form
    {
        private readonly ListBox lst = new ListBox();
        private readonly ComboBox cmb = new ComboBox();
        private readonly Label lbl = new Label();
        private readonly DataGridView grd = new DataGridView();
        private readonly DataTable dt = new DataTable();
        private readonly SortedList<string, Shain> hyo = new SortedList<string, Shain>();

        public void Hyoji(List<Shain> all)
        {
            lst.Items.Clear();
            foreach (Shain s in all)
            {
                lst.Items.Add(new ItemData(s.Name, s.Id)); // SAFE
                cmb.Items.Add(new ItemData(s.Name, s.MyNumber)); // ANY the text shown is the name, the value is kept behind it
                hyo[s.Id.ToString()] = s;
            }

            var rows = new List<object[]>();
            foreach (Shain s in all)
            {
                rows.Add(new object[] { s.Id, s.Name });
                foreach (Kazoku k in s.Kazoku)
                {
                    rows.Add(new object[] { k.Zokugara, k.Name });
                }
            }

            lbl.Text = string.Join(" ", rows[0]); // SAFE ids and names
            rows.Clear();
            rows.AddRange(all.Select(s => new object[] { s.Id, s.MyNumber }));
            lbl.Text = string.Join(" ", rows[0]); // LEAK MYN1011
            lbl.Text = rows.Count.ToString(); // SAFE
            string[,] hyo2 = new string[all.Count, 2];
            for (int i = 0; i < all.Count; i++)
            {
                hyo2[i, 0] = all[i].Name;
                hyo2[i, 1] = all[i].MyNumber;
            }

            lbl.Text = hyo2[0, 1]; // LEAK MYN1011
            lbl.Text = hyo2.GetLength(0).ToString(); // SAFE
            lbl.Text = hyo.Keys[0]; // SAFE ids
            lbl.Text = hyo.Values[0].Name; // SAFE
            lbl.Text = hyo.Values[0].MyNumber; // LEAK MYN1011
            Dictionary<int, List<string>> kazokuBango = new Dictionary<int, List<string>>();
            foreach (Shain s in all)
            {
                List<string> l;
                if (!kazokuBango.TryGetValue(s.Id, out l))
                {
                    l = new List<string>();
                    kazokuBango[s.Id] = l;
                }

                l.AddRange(s.Kazoku.Select(k => k.MyNumber));
            }

            foreach (KeyValuePair<int, List<string>> p in kazokuBango)
            {
                lbl.Text = p.Key + ":" + p.Value.Count; // SAFE
                lbl.Text = p.Key + ":" + string.Join("/", p.Value); // LEAK MYN1011
            }

            Func<Shain, string> getter = delegate(Shain s) { return s.Name; };
            lbl.Text = getter(all[0]); // SAFE
            getter = delegate(Shain s) { return s.Kazoku[0].MyNumber; };
            lbl.Text = getter(all[0]); // LEAK MYN1011
            IEnumerator en = all.GetEnumerator();
            while (en.MoveNext())
            {
                Shain s = (Shain)en.Current;
                lbl.Text = s.Name; // SAFE
                lbl.Text = s.MyNumber; // LEAK MYN1011
            }

            all.Sort(delegate(Shain a, Shain b) { return string.CompareOrdinal(a.MyNumber, b.MyNumber); });
            lbl.Text = all[0].Name; // SAFE
            Shain found = all.Find(delegate(Shain s) { return s.MyNumber.EndsWith("0"); });
            lbl.Text = found == null ? "なし" : found.Name; // SAFE
            lbl.Text = found == null ? "なし" : found.MyNumber; // LEAK MYN1011
            string csv = all.Aggregate(new StringBuilder("ID,NAME"), (sb, s) => sb.AppendLine().Append(s.Id).Append(',').Append(s.Name)).ToString();
            File.WriteAllText("a.csv", csv); // SAFE
            csv = all.Aggregate(new StringBuilder("ID,NO"), (sb, s) => sb.AppendLine().Append(s.Id).Append(',').Append(s.MyNumber)).ToString();
            File.WriteAllText("b.csv", csv); // LEAK MYN1005
            MessageBox.Show(all.Count(s => string.IsNullOrEmpty(s.MyNumber)) + " 人が未提出です"); // SAFE
            MessageBox.Show(string.Join(",", all.Where(s => string.IsNullOrEmpty(s.MyNumber)).Select(s => s.Name))); // SAFE
            Clipboard.SetText(string.Join("\r\n", all.Select(s => s.Id + "\t" + s.Name).ToArray())); // SAFE
            Clipboard.SetText(string.Join("\r\n", all.Select(s => s.Id + "\t" + s.MyNumber).ToArray())); // LEAK MYN1011
        }

        private void cmb_SelectedIndexChanged(object sender, EventArgs e)
        {
            ComboBox c = (ComboBox)sender;
            lbl.Text = c.Text; // SAFE a name
            if (dt.Rows.Count > 0)
            {
                lbl.Text = dt.Rows[0]["NAME"].ToString(); // SAFE
                lbl.Text = (string)dt.Rows[0]["MY_NUMBER"]; // LEAK MYN1011
                lbl.Text = dt.Compute("COUNT(MY_NUMBER)", "").ToString(); // SAFE a count
                grd.DataSource = dt.DefaultView.ToTable(false, "NAME"); // SAFE
            }
        }
    }
}
