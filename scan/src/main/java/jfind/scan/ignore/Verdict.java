package jfind.scan.ignore;

/// What the ignore rules say about an entry, with the rule that decided.
///
/// Immutable.
public sealed interface Verdict {
    /// No rule matches the entry.
    Verdict SILENT = new Silent();

    /// No rule matches the entry: it is listed.
    record Silent() implements Verdict {}

    /// A rule ignores the entry.
    record Ignored(Rule rule) implements Verdict {}

    /// A rule ignores the entry, but git tracks it or something below it: it is listed.
    record Tracked(Rule rule) implements Verdict {}

    /// A rule that begins with `!` brings the entry back.
    record Included(Rule rule) implements Verdict {}
}
