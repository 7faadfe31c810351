using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Web;

/// <summary>Numbers as people type them in Indonesia, and every sentence of the framework's binding and validation in Indonesian.</summary>
internal static class IndonesianBinding
{
    public static void UseIndonesian(this MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new TypedNumberBinderProvider());
        options.ModelBinderProviders.Insert(0, new PlainTextBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new Sentences());
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var m = options.ModelBindingMessageProvider;
        m.SetAttemptedValueIsInvalidAccessor((value, field) => $"\"{value}\" tidak dapat dipakai sebagai isian {field}.");
        m.SetMissingBindRequiredValueAccessor(field => $"Isi {field}.");
        m.SetMissingKeyOrValueAccessor(() => "Isian belum lengkap.");
        m.SetMissingRequestBodyRequiredValueAccessor(() => "Permintaan kosong.");
        m.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"\"{value}\" tidak dapat dipakai.");
        m.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian tidak dapat dipakai.");
        m.SetNonPropertyValueMustBeANumberAccessor(() => "Isi dengan angka.");
        m.SetUnknownValueIsInvalidAccessor(field => $"Isian {field} tidak dapat dipakai.");
        m.SetValueIsInvalidAccessor(value => $"\"{value}\" tidak dapat dipakai.");
        m.SetValueMustBeANumberAccessor(field => $"Isi {field} dengan angka.");
        m.SetValueMustNotBeNullAccessor(_ => "Bagian ini wajib diisi.");
    }

    private sealed class Sentences : IValidationMetadataProvider
    {
        /// <summary>A few attributes, that for e-mail addresses among them, carry the framework's sentence although nobody gave them one.</summary>
        private static bool SpeaksEnglish(ValidationAttribute attribute) =>
            attribute.ErrorMessageResourceName is null && attribute.ErrorMessage?.StartsWith("The ", StringComparison.Ordinal) is not false;

        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>().Where(SpeaksEnglish))
            {
                attribute.ErrorMessage = attribute switch
                {
                    RequiredAttribute => "Bagian ini wajib diisi.",
                    StringLengthAttribute { MinimumLength: > 0 } => "Isian harus {2} sampai {1} karakter.",
                    StringLengthAttribute or MaxLengthAttribute => "Isian paling banyak {1} karakter.",
                    MinLengthAttribute => "Isian paling sedikit {1} karakter.",
                    EmailAddressAttribute => "Alamat surel tidak benar bentuknya. Contoh: nama@provinsi.go.id.",
                    CompareAttribute => "Isian ini tidak sama dengan isian sebelumnya.",
                    RangeAttribute => "Isian harus antara {1} dan {2}.",
                    _ => "Isian ini tidak benar.",
                };
            }
        }
    }

    private sealed class TypedNumberBinderProvider : IModelBinderProvider, IModelBinder
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(decimal) ? this : null;

        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (typed == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
            if (!TypedNumber.TryParse(typed.FirstValue, out var value, out var hint))
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, hint!);
            }
            else if (value is not null || bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(value);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Bagian ini wajib diisi.");
            }

            return Task.CompletedTask;
        }
    }
}
