package jfind.app.cli;

import java.util.List;
import jfind.app.cli.Settings.EnterAction;
import jfind.app.cli.Settings.Mode;
import jfind.app.model.Label;
import jfind.app.model.Selection;
import jfind.app.model.Wrap;
import jfind.app.output.Format;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Height;
import jfind.app.screen.option.Info;
import jfind.app.screen.option.LabelPosition;
import jfind.app.screen.option.MinHeight;
import jfind.app.screen.option.Placement.Stacking;
import jfind.app.screen.option.Rows.PathStyle;
import jfind.app.screen.option.Sides;
import jfind.app.screen.option.Signs;
import jfind.match.option.CaseMode;
import jfind.match.option.Scheme;

/// Goes through the options in the order given. The last of each kind wins. Confined to one thread.
final class Interpreter {

    private final Dialect dialect;
    private final SearchBuilder search = new SearchBuilder();
    private final WalkBuilder walk;
    private final InputBuilder input = new InputBuilder();
    private final OutputBuilder output = new OutputBuilder();
    private final KeysBuilder keys = new KeysBuilder();
    private final LookBuilder look = new LookBuilder();
    private Mode action = Mode.CHOOSE;
    private boolean verbose;

    Interpreter(Dialect dialect) {
        this.dialect = dialect;
        this.walk = new WalkBuilder(dialect);
        if (!dialect.isOwn()) {
            output.enterAction = EnterAction.PRINT;
            look.preview = Settings.PreviewMode.NONE;
        }
    }

    Settings interpret(Arguments arguments) throws UsageException {
        for (Arguments.Given given : arguments.given()) {
            apply(given);
        }
        walk.roots.addAll(arguments.roots());
        if (look.isPlaced()) {
            keys.bindings.addFirst(Word.of("ctrl-z:ignore")); // No shell would take over.
        }
        if (action == Mode.VERSION && verbose) {
            action = Mode.VERBOSE_VERSION;
        } else if (action == Mode.CHOOSE && input.filter != null) {
            action = Mode.FILTER;
            if (!dialect.isOwn() && !search.sort) {
                filterUnsorted();
            }
        }
        return new Settings(
                dialect,
                action,
                search.build(),
                walk.build(),
                input.build(search.delimiter),
                output.build(search.delimiter),
                keys.build(),
                look.build(input.headerLines, input.readNul, search.delimiter));
    }

    /// fzf's filter prints unsorted matches as they come, and ignores `--tail` then. Where an
    /// option makes it wait for all lines, it sorts them.
    private void filterUnsorted() {
        search.sort = search.newestFirst || input.sync;
        input.tail = search.sort ? input.tail : 0;
    }

    private void apply(Arguments.Given given) throws UsageException {
        OptionValue value = new OptionValue(given.option(), given.value());
        boolean on = given.on();
        switch (given.option()) {
            case EXTENDED -> search.extended = on;
            case EXACT -> search.exact = on;
            case EXTENDED_EXACT -> {
                search.extended = true;
                search.exact = true;
            }
            case LITERAL -> search.literal = on;
            case ALGO -> search.greedy = value.oneOf(Algorithm.values()) == Algorithm.V1;
            case CASE_IGNORE -> search.caseMode = CaseMode.IGNORE;
            case CASE_RESPECT -> search.caseMode = CaseMode.RESPECT;
            case CASE_SMART -> search.caseMode = CaseMode.SMART;
            case SCHEME -> {
                search.scheme = value.oneOf(Scheme.values());
                search.tiebreak = null; // A scheme has sort keys of its own.
            }
            case TIEBREAK -> search.tiebreak = value.sortKeys();
            case NTH -> search.nth = value;
            case ID_NTH -> search.id = on ? value : null;
            case DELIMITER -> search.delimiter = value.text();
            case TYPOS -> search.typos = on;
            case WITH_NTH -> input.withNth = value;
            case RAW -> search.raw = on;
            case DISABLED -> search.disabled = on;
            case TAIL -> input.tail = on ? value.positive() : 0;
            case CURRENT_FILE -> search.currentFile = value.word();
            case CONTEXT -> search.context = on;
            case EXPLAIN_RANK -> search.explainRank = on;
            case OPENED -> throw new UsageException("--opened: must be the first word");
            case FORGET -> {
                action = Mode.FORGET;
                input.forgotten = value.given() == null ? null : value.word();
            }
            case RESUME -> input.resume = on;
            case TAC -> search.newestFirst = on;
            case SORT -> search.sort = on && (value.given() == null || value.count() > 0);
            case QUERY -> input.query = value.text();
            case SELECT_1 -> input.selectOne = on;
            case EXIT_0 -> input.exitZero = on;
            case FILTER -> input.filter = value.text();
            case BENCH -> input.bench = value.duration();
            case READ0 -> input.readNul = on;
            case PRINT0 -> output.printNul = on;
            case PRINT_QUERY -> output.printQuery = on;
            case SYNC -> input.sync = on;
            case ANSI -> input.ansi = on;
            case EXPECT -> output.expect(on, value);
            case ACCEPT_NTH -> output.acceptNth = value;
            case FORMAT -> output.format = value.as(Format::parse);
            case JSON -> output.json = on;
            case ABSOLUTE -> output.absolute = on;
            case PRINT -> output.enterAction = EnterAction.PRINT;
            case OPEN -> {
                output.enterAction = EnterAction.OPEN;
                output.opener = value.textOrNull();
            }
            case WALKER -> walk.walker(value);
            case WALKER_ROOT -> {
                walk.roots.clear();
                walk.roots.add(value.word());
            }
            case WALKER_SKIP -> walk.skip = value.list();
            case HIDDEN -> walk.hidden = on;
            case IGNORE -> walk.ignore = on;
            case FOLLOW -> walk.follow = on;
            case TYPE -> walk.types = value.types();
            case ONE_FILE_SYSTEM -> walk.oneFileSystem = on;
            case IGNORE_FILE -> walk.ignoreFiles.add(value.word());
            case EXPLAIN -> {
                action = Mode.EXPLAIN;
                input.explained = value.word();
            }
            case MAX_DEPTH -> walk.maxDepth = value.positive();
            case MAX_DURATION -> walk.maxDuration = value.seconds();
            case THREADS -> {
                search.threads = value.count();
                walk.threads = value.count();
            }
            case HEIGHT -> {
                look.height = on ? value.as(Height::parse) : Height.FULL;
                look.popup = on ? null : look.popup; // The later one counts.
            }
            case POPUP -> look.popup(on ? popup(value) : null);
            case MIN_HEIGHT -> look.minHeight = value.as(MinHeight::parse);
            case LAYOUT -> look.stacking = value.as(Stacking::of);
            case REVERSE -> look.stacking = on ? Stacking.REVERSE : Stacking.DEFAULT;
            case STYLE -> value.giveTo(look::style);
            case BORDER -> look.border = plainBorder(value, on);
            case LIST_BORDER -> look.listBorder = plainBorder(value, on);
            case INPUT_BORDER -> look.inputBorder = plainBorder(value, on);
            case HEADER_BORDER -> look.headerBorder = border(value, on);
            case HEADER_LINES_BORDER -> look.headerLinesBorder = on ? border(value, true) : null;
            case FOOTER_BORDER -> look.footerBorder = border(value, on);
            case BORDER_LABEL -> look.labels.put(Label.BORDER, value.text());
            case LIST_LABEL -> look.labels.put(Label.LIST, value.text());
            case INPUT_LABEL -> look.labels.put(Label.INPUT, value.text());
            case HEADER_LABEL -> look.labels.put(Label.HEADER, value.text());
            case FOOTER_LABEL -> look.labels.put(Label.FOOTER, value.text());
            case BORDER_LABEL_POS -> place(Label.BORDER, value);
            case LIST_LABEL_POS -> place(Label.LIST, value);
            case INPUT_LABEL_POS -> place(Label.INPUT, value);
            case HEADER_LABEL_POS -> place(Label.HEADER, value);
            case FOOTER_LABEL_POS -> place(Label.FOOTER, value);
            case PREVIEW_LABEL_POS -> place(Label.PREVIEW, value);
            case MARGIN -> look.margin = on ? value.as(Sides::parse) : Sides.NONE;
            case PADDING -> look.padding = on ? value.as(Sides::parse) : Sides.NONE;
            case INFO -> look.info = on ? value.as(Info::parse) : Info.parse("hidden");
            case INFO_COMMAND -> look.infoCommand = on ? value.textOrNull() : null;
            case INFO_INLINE -> look.info = Info.parse(on ? "inline" : "default");
            case PROMPT -> look.prompt = value.text();
            case INPUT_LINE -> look.input = on;
            case GHOST -> look.ghost = value.text();
            case POINTER -> look.pointer = value.mark();
            case MARKER -> look.marker = value.mark();
            case HEADER -> look.header = on ? value.lines() : List.of();
            case HEADER_LINES -> input.headerLines = on ? value.count() : 0;
            case HEADER_FIRST -> look.headerFirst = on;
            case FOOTER -> look.footer = on ? value.lines() : List.of();
            case SEPARATOR -> look.separator = value.text();
            case SCROLLBAR ->
                    look.scrollbar = !on ? "" : value.given() == null ? null : value.mark();
            case ELLIPSIS -> look.ellipsis = value.text();
            case PATH_STYLE -> look.style = value.as(PathStyle::of);
            case ICONS -> look.icons = on;
            case KEEP_RIGHT -> look.keepRight = on;
            case FREEZE_LEFT -> look.freezeLeft = value.count();
            case FREEZE_RIGHT -> look.freezeRight = value.count();
            case HSCROLL -> look.hitScroll = on;
            case HSCROLL_OFF -> look.hitMargin = value.count();
            case SCROLL_OFF -> look.scrollOff = value.count();
            case TABSTOP -> look.tabStop = value.positive();
            case WRAP -> look.wrap = on ? value.wrap() : Wrap.NONE;
            case WRAP_WORD -> look.wrapWord(on);
            case WRAP_SIGN -> look.wrapSign = value.text();
            case MULTI_LINE -> look.multiLine = on;
            case CYCLE -> look.cycle = on;
            case TRACK -> keys.track = on;
            case HIGHLIGHT_LINE -> look.highlightLine = on;
            case GAP -> look.gap = !on ? 0 : given.value() == null ? 1 : value.count();
            case GAP_LINE -> look.gapLine = !on ? "" : given.value() == null ? null : value.text();
            case GUTTER_RAW -> look.rawGutter = value.as(Signs::gutter);
            case MARKER_MULTI_LINE -> look.lineMarkers = value;
            case GUTTER -> look.gutter = value.as(Signs::gutter);
            case PREVIEW -> look.preview(on ? value.text() : "");
            case PREVIEW_WINDOW -> look.previewWindow = value.as(look.previewWindow::and);
            case PREVIEW_BORDER ->
                    look.previewWindow = look.previewWindow.withBorder(plainBorder(value, on));
            case PREVIEW_WRAP_SIGN -> look.previewWrapSign = value.text();
            case PREVIEW_LABEL -> look.labels.put(Label.PREVIEW, value.text());
            case MOUSE -> look.mouse = on;
            case CLEAR -> look.clear = on;
            case COLOR -> value.giveTo(look::addColors);
            case NO_COLOR -> look.colors += ",bw";
            case COLORS_16 -> look.colors += ",16";
            case BOLD -> look.bold = on;
            case UNICODE -> look.unicode = on;
            case AMBIDOUBLE -> look.ambiguousWide = on;
            case TTY_DEFAULT -> look.tty = on ? value.text() : null;
            case MULTI ->
                    keys.multi =
                            !on ? 0 : given.value() == null ? Selection.UNLIMITED : value.count();
            case BIND -> keys.bindings.add(value.word());
            case TOGGLE_SORT -> keys.bindings.add(value.word().with(":toggle-sort"));
            case HISTORY -> keys.history = on ? value.word() : null;
            case HISTORY_SIZE -> keys.historySize = value.positive();
            case JUMP_LABELS -> keys.jumpLabels = value.jumpLabels();
            case FILEPATH_WORD -> keys.pathWords = on;
            case LISTEN -> keys.listen = on ? value.listen(false) : null;
            case LISTEN_UNSAFE -> keys.listen = on ? value.listen(true) : null;
            case WITH_SHELL -> keys.shell = value.shellWords();
            case VERBOSE -> verbose = true;
            case BASH -> action = Mode.BASH;
            case ZSH -> action = Mode.ZSH;
            case FISH -> action = Mode.FISH;
            case NUSHELL -> action = Mode.NUSHELL;
            case MAN -> action = value.roff() ? Mode.MAN_SOURCE : Mode.MAN;
            case VERSION -> action = Mode.VERSION;
            case HELP -> action = Mode.HELP;
            case STYLING_FLAG, STYLING_VALUE, REFUSED -> {}
        }
    }

    private static Popup popup(OptionValue value) throws UsageException {
        return value.given() == null ? Popup.DEFAULT : value.as(Popup::parse);
    }

    private Border border(OptionValue value, boolean on) throws UsageException {
        if (!on) {
            return Border.NONE;
        }
        return value.given() == null ? look.defaultBorder : value.as(Border::of);
    }

    /// The border of a part that cannot be inside the list's.
    private Border plainBorder(OptionValue value, boolean on) throws UsageException {
        Border border = border(value, on);
        if (border == Border.INLINE) {
            throw value.wrong(
                    "inline border is only supported by --header-border, --header-lines-border and"
                            + " --footer-border");
        }
        return border;
    }

    private void place(Label label, OptionValue value) throws UsageException {
        look.labelPositions.put(label, value.as(LabelPosition::parse));
    }

    /// fzf's names of its algorithms for fuzzy terms.
    private enum Algorithm {
        V1,
        V2
    }
}
