/// What keys and events stand for: fzf's `--bind`, read and kept.
///
/// A [Keymap] says which chain of [Deed]s a [Trigger], a key or an event, sets off; [BindingParser] reads what
/// a person wrote, after the table of [Action]s. Nothing here does anything: that is for
/// `jfind.app.session`.
@NullMarked
package jfind.app.bind;

import org.jspecify.annotations.NullMarked;
