using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Games;

public sealed class Guess
{
    private int myNumber;
    private readonly Random random = new();

    public void Play()
    {
        myNumber = random.Next(100);
        Console.WriteLine("I picked {0}", myNumber); // SAFE a game
        string guess = Console.ReadLine() ?? "";
        Console.WriteLine("You guessed " + guess); // SAFE
        int myNumberOfTries = 3;
        Console.WriteLine(myNumberOfTries); // SAFE
        double myNumberAsDouble = 3.5;
        Console.WriteLine(myNumberAsDouble); // SAFE
    }

    public static void Convert(string text)
    {
        var personalNumber = text.Trim();
        Console.WriteLine(personalNumber); // SAFE nothing says that it is one
        var individualNumber = text.Length.ToString();
        Console.WriteLine(individualNumber); // SAFE
        var nationalId = text;
        Console.WriteLine(nationalId); // SAFE
        var dummyNumber = text + "1";
        Console.WriteLine(dummyNumber); // SAFE
        var enemyNumberText = text;
        Console.WriteLine(enemyNumberText); // SAFE
        var myNumbers = new List<int> { 1, 2, 3 };
        Console.WriteLine(string.Join(",", myNumbers)); // SAFE plain integers
        var accountMyNo = text.Length;
        Console.WriteLine(accountMyNo); // SAFE
    }
}

public sealed class PhoneBook
{
    public string MyPhoneNumber { get; set; } = "";
    public string MyTelNumber { get; set; } = "";
    public string MyMobileNumber { get; set; } = "";
    public string MyNumberOfCalls { get; set; } = "";
    public string ArmyNumber { get; set; } = "";

    public void Sms(TextWriter log)
    {
        log.WriteLine(MyPhoneNumber); // SAFE
        log.WriteLine(MyTelNumber); // SAFE
        log.WriteLine(MyMobileNumber); // SAFE
        log.WriteLine(MyNumberOfCalls); // SAFE
        log.WriteLine(ArmyNumber); // SAFE
    }
}
