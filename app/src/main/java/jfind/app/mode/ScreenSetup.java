package jfind.app.mode;

import jfind.app.cli.Settings;
import jfind.app.launch.Failure;
import jfind.app.preview.SyntaxInks;
import jfind.app.screen.option.ColorDepth;
import jfind.app.screen.option.Colors;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.tty.TerminalModes;

/// How the screen looks: what was asked for, fitted to the terminal that the environment describes.
///
/// Immutable.
///
/// @param screen everything except the syntax colours of previews
/// @param syntax the syntax colours of previews
record ScreenSetup(ScreenOptions screen, SyntaxInks syntax) {

    /// @param walks whether matches are paths, and not just lines
    static ScreenSetup of(Settings settings, boolean walks) throws Failure {
        Settings.LookSettings look = settings.look();
        String term = System.getenv("TERM");
        ColorDepth depth =
                ColorDepth.of(System.getenv("NO_COLOR"), System.getenv("COLORTERM"), term);
        // fzf is dark on every terminal.
        boolean asksTerminal = settings.dialect().isOwn();
        String colorFgBg = System.getenv("COLORFGBG");
        Colors colors = Colors.of(depth, asksTerminal ? colorFgBg : null);
        Colors dark = Colors.of(depth);
        ScreenOptions.Backgrounds backgrounds = null;
        try {
            if (asksTerminal && dark.dependsOnBackground(look.colors())) {
                Colors light = dark.forLight().with(look.colors());
                dark = dark.with(look.colors());
                backgrounds =
                        look.bold()
                                ? new ScreenOptions.Backgrounds(dark, light)
                                : new ScreenOptions.Backgrounds(
                                        dark.withoutBold(), light.withoutBold());
            }
            colors = colors.with(look.colors());
        } catch (IllegalArgumentException e) {
            throw new Failure("--color: " + e.getMessage());
        }
        var screen =
                new ScreenOptions(
                        look.placement(),
                        look.chrome(),
                        walks ? look.rows() : look.rows().forLines(),
                        look.previewWindow(),
                        ScreenOptions.Previewing.ALWAYS,
                        look.previewWrapSign(),
                        look.unicode(),
                        look.bold() ? colors : colors.withoutBold(),
                        backgrounds,
                        new TerminalModes(
                                look.mouse() && TerminalModes.takesMouse(System.getenv()),
                                TerminalModes.answers(term)),
                        look.ambiguousWide(),
                        !settings.dialect().isOwn());
        boolean plain = colors.depth() == ColorDepth.NONE;
        return new ScreenSetup(screen, plain ? SyntaxInks.NONE : SyntaxInks.SIXTEEN);
    }
}
