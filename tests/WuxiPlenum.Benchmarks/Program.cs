using WuxiPlenum.Benchmarks.Search;

if (args is not ["search", var count, ..] || !int.TryParse(count, out var articles) || articles < 1)
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/WuxiPlenum.Benchmarks -- search ARTICLES [FOLDER]");
    Console.Error.WriteLine("Builds an archive of so many articles in FOLDER (a temporary one by default; it is used again when it is there) and times searches in it.");
    return 2;
}

await SearchBenchmark.RunAsync(articles, args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "plenum-benchmark"));
return 0;
