// case: lang=7.3; with=WinForms
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Threading;
using System.Windows.Forms;
using log4net;

namespace Nencho.Client
{
    public delegate void ShinchokuHandler(object sender, ShinchokuArgs e);

    public class ShinchokuArgs : EventArgs
    {
        public ShinchokuArgs(int percent, string naiyo)
        {
            Percent = percent;
            Naiyo = naiyo;
        }

        public int Percent { get; private set; }
        public string Naiyo { get; private set; }
    }

    public class Kojin
    {
        public string ShainNo;
        public string KojinBango;
        public object Tag;
    }

    public class TorikomiThread
    {
        public event ShinchokuHandler Shinchoku;
        public event ShinchokuHandler Keikoku;
        private readonly BackgroundWorker _worker = new BackgroundWorker();
        private readonly Queue<Kojin> _queue = new Queue<Kojin>();
        private readonly object _lock = new object();
        private static readonly ILog Log = LogManager.GetLogger("torikomi");

        public TorikomiThread()
        {
            _worker.DoWork += DoWork;
            _worker.ProgressChanged += (s, e) => Log.Info(e.ProgressPercentage); // SAFE
            _worker.RunWorkerCompleted += Completed;
        }

        public void Start(Kojin k)
        {
            lock (_lock)
            {
                _queue.Enqueue(k);
            }

            _worker.RunWorkerAsync(k);
            Thread t = new Thread(new ParameterizedThreadStart(Haikei));
            t.Start(k);
            ThreadPool.QueueUserWorkItem(new WaitCallback(Haikei2), k.ShainNo);
        }

        private void DoWork(object sender, DoWorkEventArgs e)
        {
            Kojin k = (Kojin)e.Argument;
            Log.Info(k.ShainNo); // SAFE
            OnShinchoku(10, k.ShainNo + " 開始");
            OnKeikoku(20, k.KojinBango + " は登録済みです");
            e.Result = k.KojinBango;
        }

        private void Completed(object sender, RunWorkerCompletedEventArgs e)
        {
            if (e.Error != null)
            {
                Log.Error("失敗", e.Error); // SAFE
                return;
            }

            Log.Info(e.Cancelled); // SAFE
            Log.Info(e.Result); // LEAK MYN1001 the result of the work
        }

        private void Haikei(object state)
        {
            Kojin k = state as Kojin;
            if (k == null)
            {
                return;
            }

            Log.Info(k.ShainNo); // SAFE
            Log.Info(k.KojinBango); // LEAK MYN1001
        }

        private void Haikei2(object state)
        {
            Log.Info((string)state); // SAFE a staff number
        }

        protected virtual void OnShinchoku(int percent, string naiyo)
        {
            ShinchokuHandler h = Shinchoku;
            if (h != null)
            {
                h(this, new ShinchokuArgs(percent, naiyo));
            }
        }

        protected virtual void OnKeikoku(int percent, string naiyo)
        {
            if (Keikoku != null)
            {
                Keikoku(this, new ShinchokuArgs(percent, naiyo));
            }
        }
    }

    public class FrmTorikomi : Form
    {
        private readonly Label lblJotai = new Label();
        private readonly TextBox txtKojinBango = new TextBox();
        private readonly TextBox txtShainNo = new TextBox();
        private readonly Button btnStart = new Button();
        private readonly TorikomiThread _thread = new TorikomiThread();

        public FrmTorikomi()
        {
            btnStart.Click += new EventHandler(btnStart_Click);
            txtKojinBango.TextChanged += delegate(object s, EventArgs e)
            {
                TextBox t = (TextBox)s;
                lblJotai.Text = t.TextLength + " / 12"; // SAFE
            };
            txtKojinBango.Leave += delegate { lblJotai.Text = "入力 " + txtKojinBango.Text; }; // LEAK MYN1011
            _thread.Shinchoku += Shinchoku;
            _thread.Keikoku += Keikoku;
        }

        private void btnStart_Click(object sender, EventArgs e)
        {
            Kojin k = new Kojin();
            k.ShainNo = txtShainNo.Text;
            k.KojinBango = txtKojinBango.Text;
            k.Tag = txtShainNo.Text;
            _thread.Start(k);
            this.Text = (string)k.Tag; // SAFE
            k.Tag = k.KojinBango;
            this.Text = (string)k.Tag; // LEAK MYN1011
        }

        private void Shinchoku(object sender, ShinchokuArgs e)
        {
            lblJotai.Text = e.Percent + "%"; // SAFE
            lblJotai.Text = e.Naiyo; // ANY the same type carries both messages
        }

        private void Keikoku(object sender, ShinchokuArgs e)
        {
            MessageBox.Show(e.Naiyo); // LEAK MYN1011
        }
    }
}
