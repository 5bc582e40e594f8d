/// The bindings of keys and events: fzf's `--bind`, parsed and stored.
///
/// A [Keymap] maps each [Trigger], a key or an event, to a chain of [Deed]s. [BindingParser] reads
/// the text of `--bind`; [Action] is the table of all actions. `jfind.app.session` does the deeds.
@NullMarked
package jfind.app.bind;

import org.jspecify.annotations.NullMarked;
