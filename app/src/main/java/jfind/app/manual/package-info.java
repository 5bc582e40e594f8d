/// The program's documentation: `--help`, the man page and the completion of options in shells. All
/// are made from one table, [jfind.app.cli.Option]; the man page also has prose, in a resource.
@NullMarked
package jfind.app.manual;

import org.jspecify.annotations.NullMarked;
