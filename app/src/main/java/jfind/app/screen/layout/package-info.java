/// Arithmetic of rows and columns: the area of each part of the screen.
@NullMarked
package jfind.app.screen.layout;

import org.jspecify.annotations.NullMarked;
