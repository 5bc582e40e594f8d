package jfind.scan;

/// What a walk does with symbolic links.
public enum LinkMode {
    /// They are left out.
    SKIP,

    /// They are listed, whatever they point to, and never followed.
    LIST,

    /// Those to directories are walked, each directory once; the others are listed.
    FOLLOW
}
