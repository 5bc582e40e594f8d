package jfind.app.output;

/// The form in which a choice is printed. Immutable.
public interface EntryForm {
    /// The bytes to print, without the line's end.
    byte[] of(Choice choice);
}
