package jfind.app.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionTest {
    /// The actions of fzf 0.74, but for those of its HTTP server.
    private static final String FZF =
            """
            abort accept accept-non-empty accept-or-print-query backward-char backward-delete-char
            backward-delete-char/eof backward-kill-subword backward-kill-word backward-subword
            backward-word become beginning-of-line bell best bg-cancel bg-transform
            bg-transform-border-label bg-transform-footer bg-transform-footer-label
            bg-transform-ghost bg-transform-header bg-transform-header-label
            bg-transform-input-label bg-transform-list-label bg-transform-nth bg-transform-pointer
            bg-transform-preview-label bg-transform-prompt bg-transform-query bg-transform-search
            cancel change-border-label change-footer change-footer-label change-ghost change-header
            change-header-label change-input-label change-list-label change-multi change-nth
            change-pointer change-preview change-preview-label change-preview-window change-prompt
            change-query clear-multi clear-query clear-screen clear-selection close delete-char
            delete-char/eof deselect deselect-all change-header-lines change-with-nth disable-raw
            disable-search enable-raw toggle-multi-line toggle-raw transform-with-nth down down-match down-selected
            enable-search end-of-line exclude exclude-multi execute execute-multi execute-silent
            first forward-char forward-subword forward-word half-page-down half-page-up hide-header
            hide-input hide-preview ignore jump jump-accept kill-line kill-subword kill-word last
            line-discard next-history next-selected offset-down offset-middle offset-up page-down
            page-up pos prev-history prev-selected preview preview-bottom preview-down
            preview-half-page-down preview-half-page-up preview-page-down preview-page-up
            preview-top preview-up previous-history print print-query put rebind refresh-preview
            reload reload-sync replace-query search select select-all show-header show-input
            show-preview toggle toggle-all toggle-bind toggle-down toggle-header toggle-hscroll
            toggle-in toggle-input toggle-out toggle-preview toggle-preview-wrap
            toggle-preview-wrap-word toggle-search toggle-sort toggle-track toggle-track-current
            toggle-up toggle-wrap toggle-wrap-word top track track-current transform
            transform-border-label transform-footer transform-footer-label transform-ghost
            transform-header transform-header-label transform-input-label transform-list-label
            transform-nth transform-pointer transform-preview-label transform-prompt
            transform-query transform-search trigger unbind unix-line-discard unix-word-rubout
            untrack-current up up-match up-selected wait word-rubout yank
            """;

    @Test
    void everyActionOfFzfIsKnown() {
        List<String> missing = new ArrayList<>();
        for (String name : FZF.split("\\s+", -1)) {
            if (!name.isEmpty() && !BindingParser.names().contains(name)) {
                missing.add(name);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void noNameStandsForTwoActions() {
        Set<String> names = new HashSet<>();
        for (Action action : Action.values()) {
            for (String name : action.names()) {
                assertEquals(true, names.add(name), name);
            }
        }
    }
}
