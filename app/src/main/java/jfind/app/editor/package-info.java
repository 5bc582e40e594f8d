/// Opens files in editors at a place.
///
/// [EditorCommand] reads which program a command starts, [Editor] is the table of editors and how
/// each takes a line and a column, [ToolColumn] says what a tool meant by its column, and
/// [ColumnUnit] converts between the two.
@NullMarked
package jfind.app.editor;

import org.jspecify.annotations.NullMarked;
