using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace WuxiPlenum.Archive.Settings;

/// <summary>
/// Compares a section of the settings with the class that it is bound to: values that are of another kind, numbers outside the
/// <see cref="RangeAttribute"/> of their property, and names that no property has. Each is said with its name, its value and what it may be.
/// </summary>
internal sealed class SettingsCheck<T>(IConfigurationSection section) : IValidateOptions<T>
    where T : class
{
    private static readonly PropertyInfo[] s_settings = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var wrong = Unknown().Concat(s_settings.Select(setting => OutOfRange(setting, options)).OfType<string>()).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>Gives the values of the section to the options.</summary>
    /// <exception cref="OptionsValidationException">A value is of another kind than its property.</exception>
    public void Bind(T options)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException) when (s_settings.Select(OfAnotherKind).OfType<string>().ToList() is { Count: > 0 } wrong)
        {
            throw new OptionsValidationException(section.Key, typeof(T), wrong);
        }
    }

    private IEnumerable<string> Unknown() => section.GetChildren()
        .Where(given => !s_settings.Any(setting => string.Equals(setting.Name, given.Key, StringComparison.OrdinalIgnoreCase)))
        .Select(given => Language.Choose(
            $"没有 {given.Path} 这个设置。{section.Key} 之下有：{Names(s_settings)}。请改正名称或删去它。",
            $"There is no setting {given.Path}. Below {section.Key} there are: {Names(s_settings)}. Correct the name, or take it out."));

    private string? OfAnotherKind(PropertyInfo setting)
    {
        if (section[setting.Name] is not { } value)
            return null;
        try
        {
            TypeDescriptor.GetConverter(setting.PropertyType).ConvertFromInvariantString(value);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or NotSupportedException) // as each kind of converter refuses
        {
            return Said(setting, $"\"{value}\"");
        }
    }

    private string? OutOfRange(PropertyInfo setting, T options)
    {
        if (RangeOf(setting) is not { } range || setting.GetValue(options) is not { } value)
            return null;
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return number >= range.From && number <= range.To ? null : Said(setting, Convert.ToString(value, CultureInfo.InvariantCulture)!);
    }

    private string Said(PropertyInfo setting, string value)
    {
        var name = $"{section.Key}:{setting.Name}";
        if (RangeOf(setting) is not { } range)
        {
            return Language.Choose(
                $"设置 {name} 的值是 {value}，类型不对：应为 {setting.PropertyType.Name}。",
                $"{name} is {value}, which is of another kind. It must be a value of the type {setting.PropertyType.Name}.");
        }

        var number = setting.PropertyType == typeof(double) ? Language.Choose("数", "number") : Language.Choose("整数", "whole number");
        return range.To >= int.MaxValue
            ? Language.Choose($"设置 {name} 的值是 {value}，应为不小于 {Written(range.From)} 的{number}。", $"{name} is {value}. It must be a {number}, at least {Written(range.From)}.")
            : Language.Choose($"设置 {name} 的值是 {value}，应为 {Written(range.From)} 到 {Written(range.To)} 的{number}。", $"{name} is {value}. It must be a {number} from {Written(range.From)} to {Written(range.To)}.");
    }

    private static string Written(double bound) => bound.ToString("0.##", CultureInfo.InvariantCulture);

    private static (double From, double To)? RangeOf(PropertyInfo setting) => setting.GetCustomAttribute<RangeAttribute>() is { } range
        ? (Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture))
        : null;

    private static string Names(IEnumerable<PropertyInfo> settings) => string.Join(Language.Choose("、", ", "), settings.Select(setting => setting.Name));
}
