/// Arithmetic of rows and columns: where each part of the screen stands.
@NullMarked
package jfind.app.screen.layout;

import org.jspecify.annotations.NullMarked;
