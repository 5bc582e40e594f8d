/// What the program says of itself: `--help`, the man page and the completion of its options in shells. All of
/// it is made from the one table, [jfind.app.cli.Option]; the man page has prose besides, in a resource.
@NullMarked
package jfind.app.manual;

import org.jspecify.annotations.NullMarked;
