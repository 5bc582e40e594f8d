package jfind.match;

/// What a file's rank is made of, in points. Immutable.
///
/// @param letters for the letters that match and where they stand
/// @param depth for its directories, 0 or less
/// @param near for lying near the file that a person comes from
/// @param changed for having changed lately
/// @param known for what is known of it, see [Context][jfind.match.option.Context]
public record RankParts(int letters, int depth, int near, int changed, int known) {
    /// All of it.
    public int sum() {
        return letters + depth + near + changed + known;
    }
}
