package jfind.match.option;

/// The order of entries that rank the same, and of all where nothing is sorted.
public enum TieOrder {
    /// As they arrived.
    INPUT,
    /// The newest first.
    REVERSED,
    /// By the bytes of their paths, whatever the order of arrival.
    PATH
}
