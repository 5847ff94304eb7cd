using System.Globalization;
using WuxiPlenum.Benchmarks.Fuzz;

switch (args)
{
    case ["fuzz", var count, ..] when int.TryParse(count, CultureInfo.InvariantCulture, out var inputs) && inputs > 0:
        return FuzzRun.Go(inputs, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
    default:
        Console.Error.WriteLine("""
            fuzz COUNT [SEED]   reads so many generated and damaged inputs of every format; what fails is kept in the folder that is named at the end
            """);
        return 2;
}
