return await WuxiPlenum.Web.Hosting.Serving.RunAsync(args);
