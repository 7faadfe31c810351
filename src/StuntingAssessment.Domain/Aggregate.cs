namespace StuntingAssessment.Domain;

/// <summary>A thing that is saved as a whole, with the events that explain the change.</summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> events = [];

    protected Aggregate(Guid id) => Id = id;

    public Guid Id { get; private set; }

    /// <summary>Set anew at each save. A form that carries an older one is a conflict, not an overwrite.</summary>
    public Guid Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => events;

    /// <summary>True when a change is deliberately without an event: a draft that saves itself.</summary>
    public bool ChangedQuietly { get; private set; }

    public void MarkSaved(Guid version)
    {
        Version = version;
        events.Clear();
        ChangedQuietly = false;
    }

    protected void Record(DomainEvent happened) => events.Add(happened);

    protected void ChangeQuietly() => ChangedQuietly = true;
}
