/// One class for each thing that jfind can be asked for: [InteractiveMode] lets a person choose,
/// [FilterMode] filters, [AutoSelect] chooses without asking, [InfoMode] prints what needs no
/// search. The other classes turn settings into a session, and choices into output.
@NullMarked
package jfind.app.mode;

import org.jspecify.annotations.NullMarked;
