/// Text with colours and attributes, as values.
@NullMarked
package jfind.app.text;

import org.jspecify.annotations.NullMarked;
