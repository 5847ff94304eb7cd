using WuxiPlenum.Benchmarks.Search;

switch (args)
{
    case ["search", var count, ..] when int.TryParse(count, out var articles) && articles > 0:
        await SearchBenchmark.RunAsync(articles, args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "plenum-benchmark"));
        return 0;
    case ["relevance"]:
        await RelevanceBenchmark.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("""
            search ARTICLES [FOLDER]   builds an archive of so many articles in FOLDER (a temporary one by default; it is used again when it is there) and times searches in it
            relevance                  prints nDCG@10 of the judged queries
            """);
        return 2;
}
