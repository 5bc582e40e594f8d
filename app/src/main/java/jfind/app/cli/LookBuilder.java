package jfind.app.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jfind.app.model.Label;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Chrome;
import jfind.app.screen.option.ColorDepth;
import jfind.app.screen.option.Colors;
import jfind.app.screen.option.Framing;
import jfind.app.screen.option.Height;
import jfind.app.screen.option.Info;
import jfind.app.screen.option.LabelPosition;
import jfind.app.screen.option.MinHeight;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.Placement.Stacking;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.Rows;
import jfind.app.screen.option.Rows.PathStyle;
import jfind.app.screen.option.Sides;
import jfind.app.screen.option.Signs;
import jfind.match.line.FrozenFields;
import org.jspecify.annotations.Nullable;

/// Collects the options about the screen. Defaults depend on whether more than ASCII may be drawn,
/// so they are filled in last. Confined to one thread.
final class LookBuilder {
    boolean unicode = true;
    String colors = "";
    boolean bold = true;

    /// Where a popup is asked for; null for none.
    @Nullable Popup popup;

    /// What the launcher has made of that; null where it was not asked.
    private @Nullable Popup settled;

    Height height = Placement.DEFAULT.height();
    MinHeight minHeight = MinHeight.DEFAULT;
    Stacking stacking = Stacking.DEFAULT;
    @Nullable Border border;
    final Map<Label, String> labels = new EnumMap<>(Label.class);
    Sides margin = Sides.NONE;
    Sides padding = Sides.NONE;

    boolean input = true;
    String prompt = Styling.DEFAULT.prompt();
    String ghost = "";
    Info info = Info.DEFAULT;
    @Nullable String infoCommand;
    @Nullable String separator;
    Border listBorder = Border.NONE;
    Border inputBorder = Border.NONE;
    Border headerBorder = Border.NONE;
    @Nullable Border headerLinesBorder;
    Border footerBorder = Border.LINE;
    final Map<Label, LabelPosition> labelPositions = new EnumMap<>(Label.class);

    /// The style of a border that is given without one.
    Border defaultBorder = Border.ROUNDED;

    List<String> header = List.of();
    boolean headerFirst;
    List<String> footer = List.of();
    @Nullable String scrollbar;

    @Nullable String pointer;
    @Nullable String marker;
    @Nullable String ellipsis;
    PathStyle style = PathStyle.FULL;
    boolean keepRight;
    int freezeLeft;
    int freezeRight;
    boolean hitScroll = true;
    int hitMargin = Rows.DEFAULT.hitMargin();
    boolean highlightLine;
    int gap;
    @Nullable String gapLine;
    @Nullable String gutter;
    @Nullable String rawGutter;
    @Nullable OptionValue lineMarkers;
    int tabStop = Rows.DEFAULT.tabStop();
    int scrollOff = Rows.DEFAULT.scrollOff();
    boolean cycle;
    boolean multiLine = true;

    PreviewWindow previewWindow = PreviewWindow.DEFAULT;
    Settings.PreviewMode preview = Settings.PreviewMode.AUTO;
    String previewCommand = "";
    boolean mouse = true;
    boolean clear = true;

    Wrap wrap = Wrap.NONE;
    @Nullable String wrapSign;
    @Nullable String previewWrapSign;
    boolean icons;
    boolean ambiguousWide;
    @Nullable String tty;

    /// Sets the value of `--preview`: `builtin`, a command, or empty for no preview.
    void preview(String command) {
        preview =
                switch (command) {
                    case "builtin" -> Settings.PreviewMode.BUILTIN;
                    case "" -> Settings.PreviewMode.NONE;
                    default -> Settings.PreviewMode.COMMAND;
                };
        previewCommand = preview == Settings.PreviewMode.COMMAND ? command : "";
    }

    /// Adds a value of `--color`; an empty one stands for `dark`.
    ///
    /// @throws IllegalArgumentException when it is not one
    void addColors(String spec) {
        String more = spec.isEmpty() ? "dark" : spec;
        Colors.of(ColorDepth.TRUE).with(more); // Checked here, where its place is known.
        colors += "," + more;
    }

    /// Sets `--wrap-word` or `--no-wrap-word`. The latter does not switch wrapping itself off.
    void wrapWord(boolean on) {
        wrap = on ? Wrap.WORD : wrap == Wrap.WORD ? Wrap.CHARACTER : wrap;
    }

    /// Sets a preset of `--style`, which later options may change: `default`, `minimal`, or `full`
    /// with a style of border.
    ///
    /// @throws IllegalArgumentException when there is no such preset
    void style(String preset) {
        String name = preset.toLowerCase(Locale.ROOT);
        boolean full = name.equals("full") || name.startsWith("full:");
        if (!full && !name.equals("default") && !name.equals("minimal")) {
            throw new IllegalArgumentException(
                    "unknown style: " + preset + " (default, minimal or full[:BORDER])");
        }
        boolean minimal = name.equals("minimal");
        defaultBorder = Border.of(name.startsWith("full:") ? name.substring(5) : "");
        Border parts = full ? defaultBorder : Border.NONE;
        if (full && defaultBorder == Border.LINE) {
            border = Border.LINE;
        } else {
            listBorder = parts;
        }
        inputBorder = parts;
        headerBorder = parts;
        footerBorder = full ? defaultBorder : Border.LINE;
        previewWindow =
                previewWindow
                        .withBorder(minimal ? Border.LINE : defaultBorder)
                        .and(minimal ? "noinfo" : "info");
        info = info.as(full ? Info.Style.INLINE_RIGHT : Info.Style.DEFAULT);
        separator = minimal ? "" : null;
        scrollbar = minimal ? "" : null;
        gutter = minimal ? " " : gutter;
        highlightLine = full;
    }

    /// @param inputLines how many lines of the input go into the header
    /// @param readNul whether a line feed may be part of an entry
    /// @param delimiter what fields end with; null for white space
    Settings.LookSettings build(int inputLines, boolean readNul, @Nullable String delimiter)
            throws UsageException {
        if (headerBorder == Border.INLINE
                && headerLinesBorder != null
                && headerLinesBorder.isVisible()
                && headerLinesBorder != Border.INLINE) {
            throw new UsageException(
                    "--header-border=inline requires --header-lines-border to be inline or unset");
        }
        // Lines and blocks have ambiguous width too.
        boolean unicode = this.unicode && !ambiguousWide;
        Chrome chrome = unicode ? Chrome.DEFAULT : Chrome.ASCII;
        Rows rows = unicode ? Rows.DEFAULT : Rows.ASCII;
        Signs signs = rows.signs().with(marker, gutter, rawGutter, wrapSign);
        if (lineMarkers != null) {
            signs = lineMarkers.as(signs::withLineMarkers);
        }
        Chrome around =
                new Chrome(
                        info,
                        orElse(separator, chrome.separator()),
                        separator != null,
                        headerFirst,
                        orElse(scrollbar, chrome.scrollbar()),
                        framing());
        Styling styling = styling(unicode).withMultiLine(multiLine && readNul);
        return new Settings.LookSettings(
                placement(around, styling, inputLines),
                around,
                new Rows(
                        signs,
                        icons,
                        orElse(ellipsis, rows.ellipsis()),
                        style,
                        rows.dimDirectories(),
                        keepRight,
                        FrozenFields.of(freezeLeft, freezeRight, delimiter),
                        hitMargin,
                        highlightLine,
                        gap,
                        orElse(gapLine, rows.gapLine()),
                        tabStop,
                        scrollOff,
                        cycle),
                styling,
                previewWindow,
                previewWrapSign == null ? signs.wrap() : previewWrapSign,
                preview,
                previewCommand,
                infoCommand,
                unicode,
                colors,
                bold,
                mouse,
                ambiguousWide,
                tty,
                settled != null || popup == null ? null : popup.place());
    }

    /// Sets the value of `--popup`; null for `--no-popup`.
    void popup(@Nullable Popup value) {
        if (value != null && value.isOfLauncher()) {
            settled = value;
        } else {
            popup = value;
        }
    }

    /// Whether the finder is in a popup.
    boolean isPlaced() {
        return settled != null && settled.isPlaced();
    }

    /// A popup is filled. Its border is tmux's, or else our own; tmux's touches what is in it.
    private void fillPopup() {
        height = Height.FULL;
        if (popup != null && popup.hasNativeBorder()) {
            margin = margin.equals(Sides.NONE) ? Sides.parse("0,1") : margin;
        } else if (border == null || border == Border.LINE) {
            border = defaultBorder;
        }
    }

    private Placement placement(Chrome chrome, Styling styling, int inputLines) {
        if (isPlaced()) {
            fillPopup();
        }
        Border around = border == null ? Border.NONE : border;
        var placement = new Placement(height, 1, stacking, around, margin, padding, !clear);
        return height.length().isPercent() && !height.isFull()
                ? placement.withMinHeight(
                        minHeight.with(placement, chrome, styling, inputLines, previewAbove()))
                : placement;
    }

    private @Nullable PreviewWindow previewAbove() {
        boolean above =
                preview == Settings.PreviewMode.COMMAND
                        && previewWindow.side() == PreviewWindow.Side.UP
                        && !previewWindow.hidden()
                        && previewWindow.length().amount() > 0;
        return above ? previewWindow : null;
    }

    private Framing framing() {
        return new Framing(
                listBorder,
                inputBorder,
                headerBorder,
                headerLinesBorder,
                footerBorder,
                Map.copyOf(labelPositions));
    }

    private Styling styling(boolean unicode) {
        Styling defaults = unicode ? Styling.DEFAULT : Styling.ASCII;
        return new Styling(
                input,
                prompt,
                ghost,
                orElse(pointer, defaults.pointer()),
                wrap,
                false,
                hitScroll,
                header,
                true,
                footer,
                Map.copyOf(labels),
                "",
                null);
    }

    private static String orElse(@Nullable String given, String fallback) {
        return given == null ? fallback : given;
    }
}
