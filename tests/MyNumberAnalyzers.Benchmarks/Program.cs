System.Console.WriteLine("See README.md");
