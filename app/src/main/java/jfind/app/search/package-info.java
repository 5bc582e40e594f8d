/// Where hits come from.
///
/// [InputPlan] decides between a walk, standard input and a command, [Pipeline] joins a store, an
/// engine and a source, and [LiveSearch] is the search as a session sees it, which may be replaced
/// while a person types.
@NullMarked
package jfind.app.search;

import org.jspecify.annotations.NullMarked;
