/// One class for each thing that jfind can be asked for: to let a person choose, to filter, to choose
/// without asking, to print what needs no search; and what turns settings into a session and choices into output.
@NullMarked
package jfind.app.mode;

import org.jspecify.annotations.NullMarked;
