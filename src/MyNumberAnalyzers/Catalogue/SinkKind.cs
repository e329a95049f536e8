namespace MyNumberAnalyzers.Catalogue;

/// <summary>Where a value ends up. A catalogue row names one of these, never a rule.</summary>
internal enum SinkKind
{
    /// <summary>A log, console, trace or event log; kept long and read by many (CWE-532).</summary>
    Log,

    /// <summary>An exception's text or data; goes on to logs, error pages and crash reports (CWE-209).</summary>
    Exception,

    /// <summary>A trace span, metric or crash report; sent to a monitoring service (CWE-532).</summary>
    Telemetry,

    /// <summary>JSON, XML, CSV, a spreadsheet or a binary format (CWE-312).</summary>
    Serialize,

    /// <summary>A file or stream not known to be encrypted (CWE-313).</summary>
    File,

    /// <summary>A database column or document not known to be encrypted (CWE-312).</summary>
    Database,

    /// <summary>The text of an SQL command (CWE-89).</summary>
    SqlText,

    /// <summary>A cache, session, cookie, claim or key (CWE-315, CWE-524).</summary>
    State,

    /// <summary>A URL, query string, route value or redirect (CWE-598).</summary>
    Url,

    /// <summary>A message to another system, process or model (CWE-319).</summary>
    Transmit,

    /// <summary>An HTTP response, a page, a window or the clipboard (CWE-359).</summary>
    Response,

    /// <summary>An unkeyed hash or a reversible encoding that passes for protection (CWE-328).</summary>
    Hash,
}
