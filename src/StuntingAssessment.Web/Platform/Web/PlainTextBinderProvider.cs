using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>
/// Text without the characters that nobody types and that a database or a folding of text refuses with an exception: NUL, and code points that
/// are no characters. What carries them is said to be unusable, like any other wrong entry.
/// </summary>
internal sealed class PlainTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        return context.Metadata.ModelType == typeof(string) && (source is null || source.CanAcceptDataFrom(BindingSource.Query) || source.CanAcceptDataFrom(BindingSource.Form) || source.CanAcceptDataFrom(BindingSource.Path))
            ? new PlainTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }

    private sealed class PlainTextBinder(SimpleTypeModelBinder binder) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await binder.BindModelAsync(bindingContext);
            if (bindingContext.Result is { IsModelSet: true, Model: string text } && !IsPlain(text))
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Isian ini memuat karakter yang tidak dapat disimpan. Ketik ulang, jangan salin-tempel.");
                bindingContext.Result = ModelBindingResult.Failed();
            }
        }

        private static bool IsPlain(string text) => !text.AsSpan().ContainsAny('\0', '\uFFFE', '\uFFFF');
    }
}
