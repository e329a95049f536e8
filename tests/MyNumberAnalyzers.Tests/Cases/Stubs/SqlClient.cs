// The public face of System.Data.SqlClient that the cases use; the real assembly exists on .NET Framework only.
#nullable disable
using System;
using System.Collections;
using System.Data;
using System.Data.Common;

namespace System.Data.SqlClient
{
    public sealed class SqlConnection : DbConnection
    {
        public SqlConnection(string connectionString) { }
        public override string ConnectionString { get; set; }
        public override string Database => "";
        public override string DataSource => "";
        public override string ServerVersion => "";
        public override ConnectionState State => ConnectionState.Open;
        public override void ChangeDatabase(string databaseName) { }
        public override void Close() { }
        public override void Open() { }
        public new SqlCommand CreateCommand() => new SqlCommand();
        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => null;
        protected override DbCommand CreateDbCommand() => null;
    }

    public sealed class SqlCommand : DbCommand
    {
        public SqlCommand() { }
        public SqlCommand(string cmdText) { }
        public SqlCommand(string cmdText, SqlConnection connection) { }
        public override string CommandText { get; set; }
        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; }
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        public new SqlConnection Connection { get; set; }
        public new SqlParameterCollection Parameters => null;
        protected override DbConnection DbConnection { get; set; }
        protected override DbParameterCollection DbParameterCollection => null;
        protected override DbTransaction DbTransaction { get; set; }
        public override void Cancel() { }
        public override int ExecuteNonQuery() => 0;
        public override object ExecuteScalar() => null;
        public override void Prepare() { }
        public new SqlDataReader ExecuteReader() => null;
        protected override DbParameter CreateDbParameter() => null;
        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => null;
    }

    public sealed class SqlParameter : DbParameter
    {
        public SqlParameter() { }
        public SqlParameter(string parameterName, object value) { }
        public SqlParameter(string parameterName, SqlDbType dbType, int size) { }
        public override DbType DbType { get; set; }
        public override ParameterDirection Direction { get; set; }
        public override bool IsNullable { get; set; }
        public override string ParameterName { get; set; }
        public override int Size { get; set; }
        public override string SourceColumn { get; set; }
        public override bool SourceColumnNullMapping { get; set; }
        public override object Value { get; set; }
        public override void ResetDbType() { }
    }

    public abstract class SqlParameterCollection : DbParameterCollection
    {
        public SqlParameter Add(SqlParameter value) => value;
        public SqlParameter Add(string parameterName, SqlDbType sqlDbType) => null;
        public SqlParameter Add(string parameterName, SqlDbType sqlDbType, int size) => null;
        public SqlParameter AddWithValue(string parameterName, object value) => null;
        public void AddRange(SqlParameter[] values) { }
        public new SqlParameter this[string parameterName] => null;
    }

    public abstract class SqlDataReader : DbDataReader { }

    public sealed class SqlDataAdapter : DbDataAdapter
    {
        public SqlDataAdapter(string selectCommandText, SqlConnection selectConnection) { }
        public SqlDataAdapter(SqlCommand selectCommand) { }
    }

    public sealed class SqlBulkCopy : IDisposable
    {
        public SqlBulkCopy(SqlConnection connection) { }
        public string DestinationTableName { get; set; }
        public void WriteToServer(DataTable table) { }
        public void Dispose() { }
    }
}
