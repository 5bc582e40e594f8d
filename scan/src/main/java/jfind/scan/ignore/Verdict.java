package jfind.scan.ignore;

/// What ignore rules say about an entry, with the rule that decided.
///
/// Immutable.
public sealed interface Verdict {
    /// No rule speaks of the entry.
    Verdict SILENT = new Silent();

    /// No rule speaks of the entry: it is listed.
    record Silent() implements Verdict {}

    /// A rule leaves the entry out.
    record Ignored(Rule rule) implements Verdict {}

    /// A rule leaves the entry out, but git tracks it, or something below it: it is listed.
    record Tracked(Rule rule) implements Verdict {}

    /// A rule that begins with `!` brings the entry back.
    record Included(Rule rule) implements Verdict {}
}
