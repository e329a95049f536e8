// case: lang=7.3; with=WinForms
using System;
using System.Data;
using System.Windows.Forms;

namespace KyuyoVB
{
    public class frmMain : Form
    {
        private readonly TextBox txtKojinBango = new TextBox();
        private readonly TextBox txtShainNo = new TextBox();
        private readonly Label lblErr = new Label();
        private DataTable mdtShain = new DataTable();
        private string mstrWork = "";

        private void cmdToroku_Click(object sender, EventArgs e)
        {
            string strErr = "";
            modCommon.gsubWriteStart("frmMain"); // SAFE
            modCommon.gsubWriteLog("登録 " + txtShainNo.Text); // SAFE staff number
            modCommon.gsubWriteLog("登録 " + txtKojinBango.Text); // LEAK MYN1005
            modCommon.gsubWriteLog("登録 " + modCommon.gfncMask(txtKojinBango.Text)); // SAFE masked
            modCommon.gsubErrMsg("登録済: " + txtShainNo.Text); // SAFE
            modCommon.gsubErrMsg("登録済: " + txtKojinBango.Text); // LEAK MYN1011
            if (!modCommon.gfncChk(txtKojinBango.Text, ref strErr))
            {
                lblErr.Text = strErr; // LEAK MYN1011 filled by ref in another file
                return;
            }

            mstrWork = txtKojinBango.Text;
            modCommon.gstrLastValue = txtKojinBango.Text;
            modCommon.gstrUserId = txtShainNo.Text;
        }

        private void cmdHyoji_Click(object sender, EventArgs e)
        {
            foreach (DataRow dr in mdtShain.Rows)
            {
                lblErr.Text = modCommon.gfncNz(dr["SHAIN_NO"]); // SAFE
                lblErr.Text = modCommon.gfncNz(dr["KOJIN_BANGO"]); // LEAK MYN1011
            }

            lblErr.Text = mstrWork; // LEAK MYN1011 a field set in the other handler
            lblErr.Text = modCommon.gstrLastValue; // LEAK MYN1011 a global of another file
            lblErr.Text = modCommon.gstrUserId; // SAFE
        }
    }
}
