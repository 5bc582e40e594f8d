package jfind.app.session;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import jfind.app.bind.Deed;
import org.jspecify.annotations.Nullable;

/// The deeds that are still to be done, in order, and what they wait for.
///
/// Confined to one thread.
final class Agenda {
    /// What the next deed waits for.
    enum Hold {
        NOTHING,
        /// A command that has been started.
        COMMAND,
        /// No better answer to the query can come.
        SEARCH,
        /// Every match can be asked for.
        MATCHES
    }

    private final ArrayDeque<Iterator<Deed>> chains = new ArrayDeque<>();
    private Hold hold = Hold.NOTHING;

    /// Adds a chain behind all others.
    void add(List<Deed> chain) {
        if (!chain.isEmpty()) {
            chains.addLast(chain.iterator());
        }
    }

    /// Adds a chain before everything else.
    void insert(List<Deed> chain) {
        if (!chain.isEmpty()) {
            chains.addFirst(chain.iterator());
        }
    }

    /// The next deed, which is taken off; null when there is none.
    @Nullable Deed next() {
        while (!chains.isEmpty()) {
            Iterator<Deed> first = chains.getFirst();
            if (first.hasNext()) {
                Deed deed = first.next();
                if (!first.hasNext()) {
                    chains.removeFirst();
                }
                return deed;
            }
            chains.removeFirst();
        }
        return null;
    }

    /// What has to come before the next deed is done.
    Hold hold() {
        return hold;
    }

    /// Has the next deed wait, or go on.
    void hold(Hold reason) {
        hold = reason;
    }

    /// Forgets everything.
    void clear() {
        chains.clear();
        hold = Hold.NOTHING;
    }
}
