package jfind.app.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jfind.match.option.Scheme;
import jfind.scan.ScanOptions;
import jfind.scan.entry.EntryType;

/// Which program's habits to follow. The name that the program was called by decides.
///
/// Under the name `fzf` it replaces that program. This enum is the only list of the differences:
///
/// |                             | jfind                       | fzf                              |
/// |-----------------------------|-----------------------------|----------------------------------|
/// | options for every call      | file, `JFIND_DEFAULT_OPTS`  | file, `FZF_DEFAULT_OPTS`         |
/// | command in place of a walk  | `JFIND_DEFAULT_COMMAND`     | `FZF_DEFAULT_COMMAND`            |
/// | words that are no options   | roots                       | an error                         |
/// | `--`                        | what follows are roots      | skipped                          |
/// | reads standard input        | unless terminal or null     | unless terminal                  |
/// | a walk lists                | all except directories      | the same, and follows links      |
/// | ignore files                | honoured                    | not read                         |
/// | a root                      | is not listed               | is listed where directories are  |
/// | directories never entered   | those of git and others     | `.git`, `node_modules`           |
/// | ranks a walk by             | scheme `file`, with typos   | scheme `path`                    |
/// | Enter in a walk             | opens                       | prints                           |
/// | the cursor, at another query | goes to the best match     | stays in its row                 |
/// | what a command prints       | is ranked as lines          | as a walk, but at the start      |
/// | `--filter --no-sort`        | never sorts                 | sorts with `--tac`, `--sync`     |
/// | preview without an option   | in a walk on a wide screen  | never                            |
/// | control characters          | `^A`, `␤`                   | hidden, `␊`, `␍`                 |
/// | a preview's position        | in the border               | over the text, also when full    |
/// | keeps the last session      | in a walk                   | with `--resume`                  |
/// | keys that change the walk   | alt-h, alt-i, alt-d, …      | none                             |
public enum Dialect {
    JFIND("jfind", "JFIND_", String.join(",", ScanOptions.DEFAULT_SKIP), false, true, Scheme.FILE),
    FZF("fzf", "FZF_", ".git,node_modules", true, false, Scheme.PATH);

    /// The version of fzf whose options are followed.
    public static final String FZF_VERSION = "0.74.5";

    private final String program;
    private final String prefix;
    private final String skip;
    private final boolean follow;
    private final boolean ignore;
    private final Scheme walkScheme;

    Dialect(
            String program,
            String prefix,
            String skip,
            boolean follow,
            boolean ignore,
            Scheme walkScheme) {
        this.program = program;
        this.prefix = prefix;
        this.skip = skip;
        this.follow = follow;
        this.ignore = ignore;
        this.walkScheme = walkScheme;
    }

    /// The dialect of a program with this name.
    public static Dialect of(String name) {
        return name.equals("fzf") ? FZF : JFIND;
    }

    /// The name that begins error messages.
    public String program() {
        return program;
    }

    /// The variable of the environment that holds `what`, as in `JFIND_DEFAULT_COMMAND`.
    public String variable(String what) {
        return prefix + what;
    }

    /// Whether a root that is a directory is listed itself, where directories are.
    public boolean addRoots() {
        return this == FZF;
    }

    /// How a walk is ranked.
    public Scheme walkScheme() {
        return walkScheme;
    }

    /// Whether it is jfind's own. Only then are words roots, has a walk typos, places, a preview
    /// and keys of its own, and does Enter open files.
    public boolean isOwn() {
        return this == JFIND;
    }

    List<String> skip() {
        return List.of(skip.split(",", 0));
    }

    boolean follow() {
        return follow;
    }

    boolean ignore() {
        return ignore;
    }

    /// What a walk lists.
    Set<EntryType> types() {
        return EnumSet.of(EntryType.FILE, EntryType.LINK, EntryType.OTHER);
    }
}
