package jfind.match.query;

/// The letters of a term, already folded as they are to be compared.
///
/// @param text never empty; lower case unless `caseSensitive`
/// @param caseSensitive whether capitals in a path stay as they are
/// @param folding whether accented Latin letters in a path count as their plain ones
public record Word(String text, boolean caseSensitive, boolean folding) {}
