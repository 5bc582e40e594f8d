package jfind.scan;

/// What a walk does with symbolic links.
public enum LinkMode {
    /// They are left out.
    SKIP,

    /// They are listed as links, whatever they point to. None is followed.
    LIST,

    /// Links to directories are walked, each directory once; other links are listed as their
    /// target.
    FOLLOW
}
