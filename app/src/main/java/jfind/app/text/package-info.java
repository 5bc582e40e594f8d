/// Text with colours and attributes, as values, and the likeness of words.
@NullMarked
package jfind.app.text;

import org.jspecify.annotations.NullMarked;
