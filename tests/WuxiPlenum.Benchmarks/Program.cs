using System.Globalization;
using WuxiPlenum.Benchmarks.Fuzz;
using WuxiPlenum.Benchmarks.Insights;
using WuxiPlenum.Benchmarks.Killing;
using WuxiPlenum.Benchmarks.Pages;
using WuxiPlenum.Benchmarks.Reading;
using WuxiPlenum.Benchmarks.Rebuild;
using WuxiPlenum.Benchmarks.Safety;
using WuxiPlenum.Benchmarks.Scale;
using WuxiPlenum.Benchmarks.Search;
using WuxiPlenum.Benchmarks.Sharing;

switch (args)
{
    case ["search", var count, ..] when int.TryParse(count, CultureInfo.InvariantCulture, out var articles) && articles > 0:
        await SearchBenchmark.RunAsync(articles, args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "plenum-benchmark"));
        return 0;
    case ["relevance"]:
        await RelevanceBenchmark.RunAsync();
        return 0;
    case ["rebuild", var folder, .. { Length: <= 1 } archive]:
        RebuildBenchmark.Run(folder, archive.FirstOrDefault());
        return 0;
    case ["insights", var folder, ..]:
        InsightBenchmark.Run(folder, args.Contains("--details"), args.Skip(2).FirstOrDefault(File.Exists));
        return 0;
    case ["reader"] or ["reader", _]:
        ReaderBenchmark.Run(args.Length > 1 ? args[1] : null);
        return 0;
    case ["fuzz", var count, ..] when int.TryParse(count, CultureInfo.InvariantCulture, out var inputs) && inputs > 0:
        return FuzzRun.Go(inputs, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
    case ["kill-test", var count, ..] when int.TryParse(count, CultureInfo.InvariantCulture, out var kills) && kills > 0:
        return await KillTest.GoAsync(kills, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1, onSqlite: !args.Contains("--postgres"), onPostgres: !args.Contains("--sqlite"));
    case ["shared-text", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var most) && most > 0:
        SharedTextBenchmark.Run(most);
        return 0;
    case ["pages", var site] when Uri.TryCreate(site, UriKind.Absolute, out var address):
        await PageBenchmark.RunAsync(address);
        return 0;
    case ["generate", var folder, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var size) && size > 0:
        Console.WriteLine(await ScaleArchives.BuildAsync(folder, size));
        return 0;
    case ["overload", var site] when Uri.TryCreate(site, UriKind.Absolute, out var address):
        await OverloadBenchmark.RunAsync(address);
        return 0;
    case ["scale", var folder, .. { Length: > 0 } counts] when counts.All(count => int.TryParse(count, CultureInfo.InvariantCulture, out var size) && size > 0):
        await ScaleBenchmark.RunAsync(folder, [.. counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture))]);
        return 0;
    case ["injection"]:
        return await InjectionBenchmark.RunAsync();
    case ["http-fuzz", var count, ..] when int.TryParse(count, CultureInfo.InvariantCulture, out var requests) && requests > 0:
        return await HttpFuzzBenchmark.RunAsync(requests, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
    default:
        Console.Error.WriteLine("""
            search ARTICLES [FOLDER]   builds an archive of so many articles in FOLDER (a temporary one by default; it is used again when it is there) and times searches in it
            generate FOLDER ARTICLES   builds an archive of so many articles with their insights in FOLDER/ARTICLES, unless it is there, and prints the name of its database
            scale FOLDER ARTICLES...   measures pages of every kind, an import and a copy in such archives, and prints how each cost grows
            relevance                  prints nDCG@10 of the judged queries
            reader [FOLDER]            times the rebuilding of the pages in FOLDER, such as compose-pages.py makes (the tests' samples by default), and of long texts made of them
            rebuild FOLDER [ARCHIVE]   reads the composed pages in FOLDER and prints how near to their truth they come, with what the articles of those in ARCHIVE teach
            insights FOLDER [PAGE] [--details]   reads the annotated articles in FOLDER, or those rebuilt from PAGE, and prints how near to them the insight rules come; with --details what is missed (-) and invented (+)
            shared-text COUNT          times the search for what so many written articles share with each other, and a tenth and a hundredth of them
            pages ADDRESS              visits the front page, an article and a search of the portal at ADDRESS as a phone on slow 4G, and prints what each costs
            overload ADDRESS           asks the portal at ADDRESS for four times what it can work out, and prints what it answers and when it has recovered
            injection                  brings every known injection string into a portal in every way, and prints how many answers were checked and what became of it
            http-fuzz COUNT [SEED]     sends a portal so many requests that nobody should send, and prints how they were answered
            fuzz COUNT [SEED]          reads so many generated and damaged inputs of every format; what fails is kept in the folder that is named at the end
            kill-test COUNT [SEED] [--sqlite | --postgres]   kills the command line at so many random moments of its work on each store, and looks at what it leaves
            """);
        return 2;
}
