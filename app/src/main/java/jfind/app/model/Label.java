package jfind.app.model;

/// The borders that can have a label.
///
/// Immutable.
public enum Label {
    BORDER,
    LIST,
    INPUT,
    HEADER,
    FOOTER,
    PREVIEW
}
