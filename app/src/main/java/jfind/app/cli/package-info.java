/// The command line: one table of options ([Option]), from which words are parsed ([Arguments]) and
/// given their meaning ([Settings]). [Defaults] adds the words of the configuration, and [Dialect]
/// lists what is different under the name of fzf.
@NullMarked
package jfind.app.cli;

import org.jspecify.annotations.NullMarked;
