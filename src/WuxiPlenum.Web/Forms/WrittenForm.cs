using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace WuxiPlenum.Web.Forms;

/// <summary>The answer with a form that is written whole. Who has the same already (<c>If-None-Match</c>) is told so with 304.</summary>
public static class WrittenForm
{
    public static IResult Of(PageForm form, byte[] content) =>
        Results.Bytes(content, $"{form.MediaType}; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
}
