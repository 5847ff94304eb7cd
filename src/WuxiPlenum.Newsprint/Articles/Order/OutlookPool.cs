namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>The outlooks of the drafts to which the block at hand is offered; used again for every block.</summary>
internal sealed class OutlookPool
{
    private readonly List<Outlook> _outlooks = [];
    private int _given;

    /// <summary>Takes the outlooks back.</summary>
    public void Clear()
    {
        for (var i = 0; i < _given; i++) _outlooks[i].TakeBack();
        _given = 0;
    }

    public Outlook Of(Draft draft)
    {
        if (draft.Outlook is { } known) return known;
        if (_given == _outlooks.Count) _outlooks.Add(new Outlook());
        var outlook = _outlooks[_given++];
        outlook.GiveTo(draft);
        return outlook;
    }
}
