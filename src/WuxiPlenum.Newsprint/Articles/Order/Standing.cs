namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How a draft stands in a hypothesis, as far as its moves depend on it.</summary>
internal enum Standing
{
    /// <summary>The block before went into it.</summary>
    Current,

    /// <summary>The block before went into another.</summary>
    Other,

    /// <summary>The block before went into another and that one has ended.</summary>
    OtherAfterTheEnd,
}
