package jfind.app.manual;

import java.lang.module.ModuleDescriptor;
import jfind.app.cli.Dialect;

/// The program's version.
///
/// Thread-safe: it has no state.
public final class Version {
    private Version() {}

    /// The number alone: from the module where that is part of a runtime, else from the jar.
    public static String number() {
        ModuleDescriptor module = Version.class.getModule().getDescriptor();
        String packaged =
                module == null
                        ? Version.class.getPackage().getImplementationVersion()
                        : module.rawVersion().orElse(null);
        return packaged == null ? "(not packaged)" : packaged;
    }

    /// What `--version` prints. Under the name of fzf the version of fzf comes first.
    public static String text(Dialect dialect) {
        String version = "jfind " + number();
        return dialect.isOwn() ? version : Dialect.FZF_VERSION + " (" + version + ")";
    }
}
