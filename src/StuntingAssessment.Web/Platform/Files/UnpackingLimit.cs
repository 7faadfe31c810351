namespace StuntingAssessment.Web.Platform.Files;

/// <summary>How many bytes may come out, counted where they do: what a package says of its sizes is its sender's word.</summary>
/// <param name="refusal">The sentence when there are more.</param>
public sealed class UnpackingLimit(long mostBytes, string refusal)
{
    private long bytes;

    public void Count(int more)
    {
        if ((bytes += more) > mostBytes)
        {
            throw new RuleBrokenException(refusal);
        }
    }
}
