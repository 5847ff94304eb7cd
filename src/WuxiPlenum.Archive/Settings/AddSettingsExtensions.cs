using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WuxiPlenum.Archive.Settings;

/// <summary>Registers settings so that what is wrong with them is found when a program starts.</summary>
public static class AddSettingsExtensions
{
    /// <summary>
    /// Binds a section of the settings. At start, every name below it must be that of a property, and a number in the
    /// <see cref="System.ComponentModel.DataAnnotations.RangeAttribute"/> of its property.
    /// </summary>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        var check = new SettingsCheck<T>(configuration.GetSection(section));
        services.AddSingleton<IValidateOptions<T>>(check);
        return services.AddOptions<T>().Configure(check.Bind).ValidateOnStart();
    }

    /// <summary>Looks at all settings that are registered.</summary>
    /// <returns>What is wrong, a sentence each.</returns>
    public static IReadOnlyList<string> CheckSettings(this IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
        catch (AggregateException several) when (several.InnerExceptions.All(each => each is OptionsValidationException))
        {
            return [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures)];
        }
    }
}
