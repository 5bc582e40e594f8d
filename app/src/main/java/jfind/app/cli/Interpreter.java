package jfind.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings.Action;
import jfind.app.cli.Settings.Delivery;
import jfind.match.CaseMode;
import jfind.match.Scheme;
import org.jspecify.annotations.Nullable;

/// Goes through the options in the order given and keeps what the last of each kind said.
/// Confined to one thread.
final class Interpreter {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private Action action = Action.CHOOSE;

    private boolean extended = true;
    private boolean exact;
    private boolean literal;
    private boolean greedy;
    private CaseMode caseMode = CaseMode.SMART;
    private @Nullable Scheme scheme;
    private boolean sort = true;
    private int threads;

    private final List<Word> roots = new ArrayList<>();
    private boolean files = true;
    private boolean directories;
    private boolean hidden = true;
    private boolean ignore = true;
    private boolean follow;
    private List<String> skip = List.of(".git", ".hg", ".svn", ".jj", "node_modules");
    private int maxDepth;
    private @Nullable Duration maxDuration;

    private String query = "";
    private boolean selectOne;
    private boolean exitZero;
    private boolean readNul;
    private boolean printNul;
    private boolean printQuery;
    private Delivery delivery = Delivery.AUTO;
    private @Nullable String opener;

    private String prompt = "> ";
    private int multi;
    private @Nullable String theme;
    private boolean unicode = true;
    private @Nullable String tty;

    Settings interpret(Arguments arguments) throws UsageException {
        for (Arguments.Given given : arguments.given()) {
            apply(given);
        }
        roots.addAll(arguments.roots());
        return new Settings(
                action,
                new Settings.Search(
                        extended, exact, literal, greedy, caseMode, scheme, sort, threads),
                new Settings.Walk(
                        List.copyOf(roots),
                        files,
                        directories,
                        hidden,
                        ignore,
                        follow,
                        skip,
                        maxDepth,
                        maxDuration,
                        threads),
                new Settings.Input(
                        query,
                        selectOne,
                        exitZero,
                        readNul,
                        printNul,
                        printQuery,
                        delivery,
                        opener),
                new Settings.Look(prompt, multi, theme, unicode, tty));
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
            case MAX_DEPTH -> maxDepth = value.positive();
            case MAX_DURATION -> maxDuration = value.seconds();
            case THREADS -> threads = value.positive();
            case PROMPT -> prompt = value.text();
            case COLOR -> theme = value.text();
            case NO_COLOR -> theme = "bw";
            case UNICODE -> unicode = on;
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
        files = false;
        directories = false;
        follow = false;
        hidden = false;
        for (String word : value.list()) {
            switch (word) {
                case "file" -> files = true;
                case "dir" -> directories = true;
                case "follow" -> follow = true;
                case "hidden" -> hidden = true;
                default -> throw value.wrong("file, dir, follow or hidden, by commas");
            }
        }
        if (!files && !directories) {
            throw value.wrong("at least file or dir");
        }
    }

    /// An option's value, read as what the option wants.
    private record Value(Option option, @Nullable Word given) {
        Word word() {
            return given == null ? Word.of("") : given;
        }

        String text() {
            return word().text();
        }

        @Nullable String textOrNull() {
            return given == null ? null : given.text();
        }

        List<String> list() {
            List<String> list = new ArrayList<>();
            for (String part : text().split(",", 0)) {
                if (!part.isBlank()) {
                    list.add(part.strip());
                }
            }
            return list;
        }

        int positive() throws UsageException {
            try {
                int number = Integer.parseInt(text());
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw wrong("a whole number above 0");
        }

        Duration seconds() throws UsageException {
            try {
                double seconds = Double.parseDouble(text());
                if (seconds > 0 && seconds < 1e9) {
                    return Duration.ofNanos((long) (seconds * 1e9));
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw wrong("seconds above 0");
        }

        <E extends Enum<E>> E oneOf(E[] choices) throws UsageException {
            StringBuilder names = new StringBuilder();
            for (E choice : choices) {
                if (choice.name().equalsIgnoreCase(text())) {
                    return choice;
                }
                names.append(names.isEmpty() ? "" : ", ").append(lower(choice.name()));
            }
            throw wrong("one of " + names);
        }

        UsageException wrong(String wanted) {
            return new UsageException(
                    option.names().getFirst() + ": wants " + wanted + ": '" + text() + "'");
        }

        private static String lower(String name) {
            return name.toLowerCase(java.util.Locale.ROOT);
        }
    }
}
