/// Small values and functions about text: inks and styled lines, escape sequences, bytes, the
/// nearest name to a mistyped one.
@NullMarked
package jfind.app.text;

import org.jspecify.annotations.NullMarked;
