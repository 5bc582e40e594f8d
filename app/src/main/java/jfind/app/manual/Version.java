package jfind.app.manual;

import jfind.app.cli.Dialect;

/// The program's version.
public final class Version {
    private Version() {}

    /// The number alone.
    public static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "(not packaged)" : packaged;
    }

    /// What `--version` prints: under the name of fzf, first the version of fzf that is stood in for.
    public static String text(Dialect dialect) {
        String version = "jfind " + number();
        return dialect.isOwn() ? version : Dialect.FZF_VERSION + " (" + version + ")";
    }
}
