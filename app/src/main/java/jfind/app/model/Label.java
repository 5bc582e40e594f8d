package jfind.app.model;

/// The borders that can bear a text of their own.
public enum Label {
    BORDER,
    LIST,
    INPUT,
    HEADER,
    FOOTER,
    PREVIEW
}
