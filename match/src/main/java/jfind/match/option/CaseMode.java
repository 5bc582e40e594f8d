package jfind.match.option;

/// Whether capitals differ from small letters.
public enum CaseMode {
    /// In words of the query that have a capital.
    SMART,
    /// Never.
    IGNORE,
    /// Always.
    RESPECT
}
