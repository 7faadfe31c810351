using System.Collections;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>A long list that grows by small pieces: one that doubles holds itself twice while it grows, and leaves half of itself unused.</summary>
public sealed class Chunked<T> : IReadOnlyList<T>
    where T : struct
{
    private const int Length = 1024;

    private readonly List<T[]> chunks = [];

    public int Count { get; private set; }

    public T this[int index] => index < Count ? chunks[index / Length][index % Length] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Add(T item)
    {
        if (Count % Length == 0)
        {
            chunks.Add(new T[Length]);
        }

        chunks[Count / Length][Count % Length] = item;
        Count++;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
