package jfind.app.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
        /// The end of a command.
        COMMAND,
        /// An answer to the query as it was typed, for a short time.
        ANSWER,
        /// The final answer to the query.
        SEARCH,
        /// The same, for the action `wait`: keys are ignored meanwhile.
        WAIT,
        /// A list that holds enough matches, or every one.
        MATCHES
    }

    private final ArrayDeque<Chain> chains = new ArrayDeque<>();
    private Hold hold = Hold.NOTHING;

    /// What triggered the chain of the deed taken off last.
    private List<String> triggers = List.of();

    /// Deeds still to be done.
    ///
    /// @param triggers the keys and events that actions triggered to come here
    private record Chain(Iterator<Deed> deeds, List<String> triggers) {}

    /// Adds a chain behind all others.
    void add(List<Deed> chain) {
        if (!chain.isEmpty()) {
            chains.addLast(new Chain(chain.iterator(), List.of()));
        }
    }

    /// Adds a chain before everything else.
    void insert(List<Deed> chain) {
        if (!chain.isEmpty()) {
            chains.addFirst(new Chain(chain.iterator(), triggers));
        }
    }

    /// Adds a chain before everything else, as triggered by the deed taken off last. A key that is
    /// being triggered already is passed over, so that keys that trigger each other come to an
    /// end.
    void trigger(String name, List<Deed> chain) {
        if (chain.isEmpty() || triggers.contains(name)) {
            return;
        }
        List<String> further = new ArrayList<>(triggers);
        further.add(name);
        chains.addFirst(new Chain(chain.iterator(), further));
    }

    /// Takes off the next deed; null when there is none.
    @Nullable Deed next() {
        while (!chains.isEmpty()) {
            Chain first = chains.getFirst();
            if (first.deeds().hasNext()) {
                Deed deed = first.deeds().next();
                triggers = first.triggers();
                if (!first.deeds().hasNext()) {
                    chains.removeFirst();
                }
                return deed;
            }
            chains.removeFirst();
        }
        triggers = List.of();
        return null;
    }

    /// What the next deed waits for.
    Hold hold() {
        return hold;
    }

    /// Makes the next deed wait for `reason`, or lets it go on.
    void hold(Hold reason) {
        hold = reason;
    }

    /// Forgets everything.
    void clear() {
        chains.clear();
        hold = Hold.NOTHING;
    }
}
