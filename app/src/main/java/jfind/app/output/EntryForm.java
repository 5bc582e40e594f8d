package jfind.app.output;

/// What is printed for a choice. Immutable.
public interface EntryForm {
    /// The bytes to print, without what ends them.
    byte[] of(Choice choice);
}
