namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>One member of a business object.</summary>
internal sealed record Property(string Name, string Type)
{
    public string Local => char.ToLowerInvariant(Name[0]) + Name[1..];

    public string Initializer => Type == "string" ? " = \"\";" : "";
}

/// <summary>A business object and what its files are made from; a module with a number holds one of a person's.</summary>
internal sealed class Module
{
    private static readonly string[] Heads =
        ["Sales", "Purchase", "Stock", "Delivery", "Return", "Service", "Project", "Budget", "Contract", "Lease", "Claim", "Audit", "Travel", "Payment", "Credit", "Export", "Import", "Supplier", "Customer", "Branch"];

    private static readonly string[] Tails = ["Order", "Invoice", "Estimate", "Shipment", "Report", "Schedule", "Ticket", "Request", "Entry", "Plan"];

    private static readonly string[] People = ["Employee", "Dependent", "Payee", "Shareholder", "Lecturer", "PartTimer", "Tenant", "Retiree", "Beneficiary", "Contractor"];

    private static readonly string[] Texts =
        ["Code", "Title", "CustomerName", "Department", "PhoneNumber", "PostalCode", "Address", "Remarks", "OrderNumber", "SlipNumber", "Category", "Status", "Currency", "ApprovedBy", "Warehouse", "Email"];

    private static readonly string[] Amounts = ["Amount", "Tax", "Discount", "UnitPrice", "Freight", "Balance", "Deposit", "Fee"];

    private static readonly string[] Counts = ["Quantity", "Sequence", "Revision", "Priority", "BranchId", "OwnerId", "Copies", "Attempts"];

    private static readonly string[] Dates = ["OrderedOn", "ShippedOn", "DueOn", "ApprovedOn", "CreatedAt", "UpdatedAt", "ClosedOn", "PrintedAt"];

    private static readonly string[] Flags = ["IsActive", "IsUrgent", "IsPaid", "IsLocked", "IsPrinted", "IsArchived"];

    public Module(int index, bool hasNumber)
    {
        Index = index;
        HasNumber = hasNumber;
        var random = new Random(index);
        Name = hasNumber ? People[index % People.Length] + index : Heads[index % Heads.Length] + Tails[index / Heads.Length % Tails.Length] + index;
        Space = "Acme.Business." + (hasNumber ? "People" : Heads[index % Heads.Length]) + index;
        Strings = Pick(Texts, 6, "string", random);
        Decimals = Pick(Amounts, 3, "decimal", random);
        Integers = Pick(Counts, 3, "int", random);
        Moments = Pick(Dates, 3, "DateTime", random);
        Booleans = Pick(Flags, 2, "bool", random);
    }

    public int Index { get; }

    public bool HasNumber { get; }

    public string Name { get; }

    public string Space { get; }

    public Property[] Strings { get; }

    public Property[] Decimals { get; }

    public Property[] Integers { get; }

    public Property[] Moments { get; }

    public Property[] Booleans { get; }

    public IEnumerable<Property> All => [.. Strings, .. Decimals, .. Integers, .. Moments, .. Booleans];

    /// <summary>The members and the number, as a form or a row carries them.</summary>
    public IEnumerable<Property> Carried => HasNumber ? All.Append(new Property("MyNumber", "string")) : All;

    private static Property[] Pick(string[] names, int count, string type, Random random) =>
        [.. names.OrderBy(_ => random.Next()).Take(count).Select(name => new Property(name, type))];
}
