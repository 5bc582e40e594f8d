/// The command line: one table of options ([jfind.app.cli.Option]), from which words are parsed
/// ([jfind.app.cli.Arguments]), given their meaning ([jfind.app.cli.Settings]) and explained
/// ([Help][jfind.app.manual.Help]).
@NullMarked
package jfind.app.cli;

import org.jspecify.annotations.NullMarked;
