System.Console.WriteLine("Nobody gets to see this: the build fails.");
