// case: lang=7.3; with=WinForms
using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Text;
using System.Windows.Forms;

namespace Shiyakusho
{
    public class frm住民照会 : Form
    {
        private readonly TextBox txt個人番号 = new TextBox();
        private readonly TextBox txt宛名番号 = new TextBox();
        private readonly Label lbl結果 = new Label();
        private readonly Label lbl件数 = new Label();
        private readonly List<住民情報> 一覧 = new List<住民情報>();

        private void btn検索_Click(object sender, EventArgs e)
        {
            try
            {
                if (!共通.桁数チェック(txt個人番号.Text))
                {
                    MessageBox.Show("個人番号は12桁で入力してください。"); // SAFE fixed text
                    return;
                }

                if (共通.検査数字(txt個人番号.Text) != txt個人番号.Text[11] - '0')
                {
                    MessageBox.Show("検査数字が違います: " + 共通.検査数字(txt個人番号.Text)); // SAFE a check digit
                    MessageBox.Show("検査数字が違います: " + txt個人番号.Text); // LEAK MYN1011
                }

                共通.作業[0] = txt宛名番号.Text;
                共通.選択中 = new 住民情報();
                共通.選択中.個人番号 = txt個人番号.Text;
                共通.選択中.宛名番号 = txt宛名番号.Text;
                共通.設定["最終"] = txt個人番号.Text;
                一覧.Add(共通.選択中);
            }
            catch (Exception ex)
            {
                共通.エラー記録("検索", ex, txt宛名番号.Text); // SAFE
                共通.エラー記録("検索", ex, txt個人番号.Text); // LEAK MYN1005
                lbl結果.Text = 共通.最終エラー; // SAFE
            }
            finally
            {
                txt個人番号.Text = "";
            }
        }

        private void btn出力_Click(object sender, EventArgs e)
        {
            using (StreamWriter sw = new StreamWriter("JUMIN.DAT", false, Encoding.GetEncoding(932)))
            {
                foreach (住民情報 j in 一覧)
                {
                    string rec = 共通.固定長(j.宛名番号, 15) + 共通.固定長(j.氏名カナ, 40);
                    sw.WriteLine(rec); // SAFE
                    rec += 共通.固定長(j.個人番号, 12);
                    sw.WriteLine(rec); // LEAK MYN1005
                    rec = 共通.固定長(j.宛名番号, 15) + 共通.伏せ字(j.個人番号);
                    sw.WriteLine(rec); // SAFE masked
                }
            }

            lbl件数.Text = 一覧.Count + "件"; // SAFE
            lbl結果.Text = 共通.選択中.宛名番号; // SAFE
            lbl結果.Text = 共通.選択中.個人番号; // LEAK MYN1011
            lbl結果.Text = 共通.設定["最終"].ToString(); // LEAK MYN1011
            lbl結果.Text = 共通.作業[0]; // SAFE
        }

        private void btn消去_Click(object sender, EventArgs e)
        {
            txt個人番号.Text = string.Empty;
            lbl結果.Text = txt個人番号.Text; // SAFE just emptied
            共通.選択中.個人番号 = null;
            lbl結果.Text = 共通.選択中.個人番号; // SAFE just emptied
        }
    }
}
