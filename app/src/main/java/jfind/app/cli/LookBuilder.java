package jfind.app.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jfind.app.model.Dressing;
import jfind.app.model.Label;
import jfind.app.model.Wrap;
import jfind.app.screen.Border;
import jfind.app.screen.Chrome;
import jfind.app.screen.Height;
import jfind.app.screen.Info;
import jfind.app.screen.Placement;
import jfind.app.screen.Placement.Stacking;
import jfind.app.screen.PreviewWindow;
import jfind.app.screen.Rows;
import jfind.app.screen.Rows.PathStyle;
import jfind.app.screen.Sides;
import org.jspecify.annotations.Nullable;

/// Collects how the screen shall look; what was not asked for depends on whether more than ASCII may be
/// drawn, so it is filled in last. Confined to one thread.
final class LookBuilder {
    boolean unicode = true;
    String colors = "";
    boolean bold = true;

    Height height = Placement.DEFAULT.height();
    int minHeight = Placement.DEFAULT.minHeight();
    Stacking stacking = Stacking.DEFAULT;
    Border border = Border.NONE;
    final Map<Label, String> labels = new EnumMap<>(Label.class);
    Sides margin = Sides.NONE;
    Sides padding = Sides.NONE;

    boolean input = true;
    String prompt = Dressing.DEFAULT.prompt();
    String ghost = "";
    Info info = Info.DEFAULT;
    @Nullable String separator;
    List<String> header = List.of();
    boolean headerFirst;
    List<String> footer = List.of();
    @Nullable String scrollbar;

    @Nullable String pointer;
    @Nullable String marker;
    @Nullable String ellipsis;
    PathStyle style = PathStyle.FULL;
    boolean keepRight;
    boolean hitScroll = true;
    int hitMargin = Rows.DEFAULT.hitMargin();
    boolean highlightLine;
    int gap;
    int tabStop = Rows.DEFAULT.tabStop();
    int scrollOff = Rows.DEFAULT.scrollOff();
    boolean cycle;
    boolean multiLine = true;

    PreviewWindow previewWindow = PreviewWindow.DEFAULT;
    Settings.Preview preview = Settings.Preview.AUTO;
    String previewCommand = "";
    @Nullable Border previewBorder;
    boolean mouse = true;

    Wrap wrap = Wrap.NONE;
    @Nullable String wrapSign;
    boolean icons;
    boolean ambiguousWide;
    @Nullable String tty;

    /// Takes what `--preview` was given: `builtin`, a command, or nothing for no preview.
    void preview(String command) {
        preview =
                switch (command) {
                    case "builtin" -> Settings.Preview.BUILTIN;
                    case "" -> Settings.Preview.NONE;
                    default -> Settings.Preview.COMMAND;
                };
        previewCommand = preview == Settings.Preview.COMMAND ? command : "";
    }

    /// Takes `--wrap-word`, or `--no-wrap-word`, which leaves wrapping as such as it is.
    void wrapWord(boolean on) {
        wrap = on ? Wrap.WORD : wrap == Wrap.WORD ? Wrap.CHARACTER : wrap;
    }

    /// @param readNul whether a line feed may be part of an entry
    Settings.Look build(boolean readNul) {
        // Lines and blocks are of ambiguous width themselves.
        boolean unicode = this.unicode && !ambiguousWide;
        Chrome chrome = unicode ? Chrome.DEFAULT : Chrome.ASCII;
        Rows rows = unicode ? Rows.DEFAULT : Rows.ASCII;
        return new Settings.Look(
                new Placement(height, minHeight, stacking, border, margin, padding),
                new Chrome(
                        info,
                        orElse(separator, chrome.separator()),
                        headerFirst,
                        orElse(scrollbar, chrome.scrollbar())),
                new Rows(
                        orElse(marker, rows.marker()),
                        rows.gutter(),
                        orElse(wrapSign, rows.wrapSign()),
                        icons,
                        orElse(ellipsis, rows.ellipsis()),
                        style,
                        rows.dimDirectories(),
                        keepRight,
                        hitMargin,
                        highlightLine,
                        gap,
                        tabStop,
                        scrollOff,
                        cycle),
                dressing(unicode).withMultiLine(multiLine && readNul),
                previewBorder == null ? previewWindow : previewWindow.withBorder(previewBorder),
                preview,
                previewCommand,
                unicode,
                colors,
                bold,
                mouse,
                ambiguousWide,
                tty);
    }

    private Dressing dressing(boolean unicode) {
        Dressing usual = unicode ? Dressing.DEFAULT : Dressing.ASCII;
        return new Dressing(
                input,
                prompt,
                ghost,
                orElse(pointer, usual.pointer()),
                wrap,
                false,
                hitScroll,
                header,
                true,
                footer,
                Map.copyOf(labels),
                "");
    }

    private static String orElse(@Nullable String given, String usual) {
        return given == null ? usual : given;
    }
}
