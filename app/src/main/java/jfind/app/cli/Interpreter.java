package jfind.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jfind.app.cli.Settings.Action;
import jfind.app.cli.Settings.Delivery;
import jfind.app.screen.Border;
import jfind.app.screen.Height;
import jfind.app.screen.Info;
import jfind.app.screen.Placement.Stacking;
import jfind.app.screen.PreviewWindow;
import jfind.app.screen.Rows.PathStyle;
import jfind.app.screen.Sides;
import jfind.match.CaseMode;
import jfind.match.Scheme;
import jfind.match.SortKey;
import jfind.scan.EntryType;
import org.jspecify.annotations.Nullable;

/// Goes through the options in the order given and keeps what the last of each kind said.
/// Confined to one thread.
final class Interpreter {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    /// What is listed unless asked otherwise: everything but directories.
    private static final Set<EntryType> FILES =
            Collections.unmodifiableSet(
                    EnumSet.of(EntryType.FILE, EntryType.LINK, EntryType.OTHER));

    private Action action = Action.CHOOSE;

    private boolean extended = true;
    private boolean exact;
    private boolean literal;
    private boolean greedy;
    private CaseMode caseMode = CaseMode.SMART;
    private @Nullable Scheme scheme;
    private @Nullable List<SortKey> tiebreak;
    private @Nullable Value nth;
    private @Nullable String delimiter;
    private @Nullable Boolean typos;
    private boolean sort = true;
    private boolean newestFirst;
    private int threads;

    private final List<Word> roots = new ArrayList<>();
    private Set<EntryType> types = FILES;
    private boolean hidden = true;
    private boolean ignore = true;
    private boolean follow;
    private boolean oneFileSystem;
    private final List<Word> ignoreFiles = new ArrayList<>();
    private List<String> skip = List.of(".git", ".hg", ".svn", ".jj", "node_modules");
    private int maxDepth;
    private @Nullable Duration maxDuration;

    private String query = "";
    private Word explained = Word.of("");
    private boolean selectOne;
    private boolean exitZero;
    private boolean readNul;
    private boolean printNul;
    private boolean printQuery;
    private Delivery delivery = Delivery.AUTO;
    private @Nullable String opener;

    private final LookBuilder look = new LookBuilder();
    private int multi;
    private @Nullable String tty;

    Settings interpret(Arguments arguments) throws UsageException {
        for (Arguments.Given given : arguments.given()) {
            apply(given);
        }
        roots.addAll(arguments.roots());
        return new Settings(action, search(), walk(), input(), look.build(multi, tty));
    }

    private Settings.Search search() throws UsageException {
        return new Settings.Search(
                extended,
                exact,
                literal,
                greedy,
                caseMode,
                scheme,
                tiebreak,
                nth == null ? null : nth.fields(delimiter),
                typos,
                sort,
                newestFirst,
                threads);
    }

    private Settings.Walk walk() {
        return new Settings.Walk(
                List.copyOf(roots),
                types,
                hidden,
                ignore,
                follow,
                oneFileSystem,
                List.copyOf(ignoreFiles),
                skip,
                maxDepth,
                maxDuration,
                threads);
    }

    private Settings.Input input() {
        return new Settings.Input(
                query,
                explained,
                selectOne,
                exitZero,
                readNul,
                printNul,
                printQuery,
                delivery,
                opener);
    }

    private void apply(Arguments.Given given) throws UsageException {
        Value value = new Value(given.option(), given.value());
        boolean on = given.on();
        switch (given.option()) {
            case EXTENDED -> extended = on;
            case EXACT -> exact = on;
            case LITERAL -> literal = on;
            case ALGO -> greedy = value.oneOf(Algorithm.values()) == Algorithm.V1;
            case CASE_IGNORE -> caseMode = CaseMode.IGNORE;
            case CASE_RESPECT -> caseMode = CaseMode.RESPECT;
            case CASE_SMART -> caseMode = CaseMode.SMART;
            case SCHEME -> scheme = value.oneOf(Scheme.values());
            case TIEBREAK -> tiebreak = value.sortKeys();
            case NTH -> nth = value;
            case DELIMITER -> delimiter = value.text();
            case TYPOS -> typos = on;
            case TAC -> newestFirst = on;
            case SORT -> sort = on;
            case QUERY -> query = value.text();
            case SELECT_1 -> selectOne = on;
            case EXIT_0 -> exitZero = on;
            case FILTER -> {
                action = Action.FILTER;
                query = value.text();
            }
            case READ0 -> readNul = on;
            case PRINT0 -> printNul = on;
            case PRINT_QUERY -> printQuery = on;
            case PRINT -> delivery = Delivery.PRINT;
            case OPEN -> {
                delivery = Delivery.OPEN;
                opener = value.textOrNull();
            }
            case WALKER -> walker(value);
            case WALKER_ROOT -> roots.add(value.word());
            case WALKER_SKIP -> skip = value.list();
            case HIDDEN -> hidden = on;
            case IGNORE -> ignore = on;
            case FOLLOW -> follow = on;
            case TYPE -> types = value.types();
            case ONE_FILE_SYSTEM -> oneFileSystem = on;
            case IGNORE_FILE -> ignoreFiles.add(value.word());
            case EXPLAIN -> {
                action = Action.EXPLAIN;
                explained = value.word();
            }
            case MAX_DEPTH -> maxDepth = value.positive();
            case MAX_DURATION -> maxDuration = value.seconds();
            case THREADS -> threads = value.positive();
            case HEIGHT -> look.height = on ? value.as(Height::parse) : Height.FULL;
            case MIN_HEIGHT -> look.minHeight = value.positive();
            case LAYOUT -> look.stacking = value.as(Stacking::of);
            case REVERSE -> look.stacking = on ? Stacking.REVERSE : Stacking.DEFAULT;
            case BORDER -> look.border = on ? value.as(Border::of) : Border.NONE;
            case BORDER_LABEL -> look.borderLabel = value.text();
            case MARGIN -> look.margin = on ? value.as(Sides::parse) : Sides.NONE;
            case PADDING -> look.padding = on ? value.as(Sides::parse) : Sides.NONE;
            case INFO -> look.info = on ? value.as(Info::parse) : Info.parse("hidden");
            case PROMPT -> look.prompt = value.text();
            case INPUT_LINE -> look.input = on;
            case GHOST -> look.ghost = value.text();
            case POINTER -> look.pointer = value.text();
            case MARKER -> look.marker = value.text();
            case HEADER -> look.header = on ? value.lines() : List.of();
            case HEADER_FIRST -> look.headerFirst = on;
            case FOOTER -> look.footer = on ? value.lines() : List.of();
            case SEPARATOR -> look.separator = value.text();
            case SCROLLBAR -> look.scrollbar = on ? value.textOrNull() : "";
            case ELLIPSIS -> look.ellipsis = value.text();
            case PATH_STYLE -> look.style = value.as(PathStyle::of);
            case KEEP_RIGHT -> look.keepRight = on;
            case HSCROLL -> look.hitScroll = on;
            case HSCROLL_OFF -> look.hitMargin = value.count();
            case SCROLL_OFF -> look.scrollOff = value.count();
            case TABSTOP -> look.tabStop = value.positive();
            case CYCLE -> look.cycle = on;
            case HIGHLIGHT_LINE -> look.highlightLine = on;
            case GAP -> look.gap = !on ? 0 : given.value() == null ? 1 : value.count();
            case PREVIEW -> look.preview(on ? value.text() : "");
            case PREVIEW_WINDOW -> look.previewWindow = value.as(PreviewWindow::parse);
            case MOUSE -> look.mouse = on;
            case COLOR -> look.colors += "," + value.text();
            case NO_COLOR -> look.colors += ",bw";
            case BOLD -> look.bold = on;
            case UNICODE -> look.unicode = on;
            case TTY_DEFAULT -> tty = value.text();
            case MULTI -> multi = !on ? 0 : given.value() == null ? UNLIMITED : value.positive();
            case VERSION -> action = Action.VERSION;
            case HELP -> action = Action.HELP;
        }
    }

    /// fzf's names of its algorithms for fuzzy terms.
    private enum Algorithm {
        V1,
        V2
    }

    private void walker(Value value) throws UsageException {
        EnumSet<EntryType> listed = EnumSet.noneOf(EntryType.class);
        follow = false;
        hidden = false;
        for (String word : value.list()) {
            switch (word) {
                case "file" -> listed.addAll(FILES);
                case "dir" -> listed.add(EntryType.DIRECTORY);
                case "follow" -> follow = true;
                case "hidden" -> hidden = true;
                default -> throw value.wrong("file, dir, follow or hidden, by commas");
            }
        }
        if (listed.isEmpty()) {
            throw value.wrong("at least file or dir");
        }
        types = listed;
    }
}
