package jfind.app.screen;

import com.googlecode.lanterna.screen.Screen.RefreshType;
import java.io.IOException;
import java.util.List;
import jfind.app.model.ListShape;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.Spot;
import jfind.app.screen.option.ColorDepth;
import jfind.app.screen.option.Colors;
import jfind.app.screen.option.Framing;
import jfind.app.screen.option.Height;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.text.CharacterWidth;
import jfind.app.screen.text.Clusters;
import jfind.app.session.Display;
import jfind.app.tty.FrameTerminal;
import jfind.app.tty.Key;
import jfind.app.tty.Tty;
import org.jspecify.annotations.Nullable;

/// The display on a terminal: a [View] on Lanterna's screen, which writes our frames.
///
/// Confined to one thread.
public final class TerminalDisplay implements Display {
    /// The rows of a prompt, the counts and a match.
    private static final int LEAST = 3;

    private final Tty tty;
    private final Placement placement;
    private final FrameTerminal terminal;
    private final FrameScreen screen;
    private final MatchSource matches;
    private ScreenOptions options;
    private View view;

    /// The rows that are enough for everything.
    private int needed = Integer.MAX_VALUE;

    private RefreshType next = RefreshType.COMPLETE;

    /// A display on `tty`; takes over the terminal with its first frame.
    public TerminalDisplay(Tty tty, MatchSource matches, ScreenOptions options) throws IOException {
        this.tty = tty;
        CharacterWidth.takeAmbiguousForWide(options.ambiguousWide());
        Clusters.hideControls(options.likeFzf());
        this.matches = matches;
        this.options = options;
        this.placement = options.placement();
        this.terminal =
                placement.height().isFull()
                        ? FrameTerminal.whole(tty, options.modes())
                        : FrameTerminal.inline(tty, options.modes(), this::rows);
        if (placement.stays()) {
            terminal.stay();
        }
        this.screen = new FrameScreen(terminal);
        this.view = new View(screen, matches, options);
    }

    private int rows(int terminalRows) {
        Height height = placement.height();
        boolean share = height.length().isPercent() && !height.adaptive();
        int least = height.adaptive() ? LEAST + placement.outerBorder().rows() : 1;
        int rows = height.rows(terminalRows, share ? placement.minHeight() : least);
        return Math.min(rows, needed);
    }

    @Override
    public boolean askForCursor() throws IOException {
        boolean needed = !placement.height().isFull();
        if (needed) {
            terminal.askForCursor();
        }
        return needed;
    }

    @Override
    public boolean askTerminal() throws IOException {
        return terminal.ask(options.backgrounds() != null);
    }

    @Override
    public boolean setBackground(boolean light) {
        ScreenOptions.Backgrounds colors = options.backgrounds();
        Colors wanted = colors == null ? null : light ? colors.light() : colors.dark();
        if (wanted == null || wanted.isSame(options.colors())) {
            return false;
        }
        options = options.withColors(wanted);
        view = new View(screen, matches, options);
        return true;
    }

    @Override
    public void useKeyProtocol() throws IOException {
        terminal.useKeyProtocol();
    }

    @Override
    public boolean isAdaptive() {
        return placement.height().adaptive();
    }

    @Override
    public void begin(Key.@Nullable CursorAt cursor, int matches) throws IOException {
        if (cursor != null) {
            terminal.startAt(cursor.row(), cursor.column());
        }
        if (isAdaptive()) {
            needed = view.rowsFor(matches);
        }
        resize();
        screen.startScreen();
    }

    /// Loads the first frame's classes on a thread of its own while the terminal is opened. Loading
    /// classes is half of the time to the first frame.
    public static void prepare() {
        Thread.ofPlatform()
                .daemon()
                .name("jfind-prepare")
                .start(() -> Theme.of(Colors.of(ColorDepth.PALETTE), Framing.DEFAULT).sample());
    }

    @Override
    public ListShape listShape() {
        return view.listShape();
    }

    @Override
    public boolean arrange(Model model) {
        return view.arrange(model);
    }

    @Override
    public boolean hidesPreview() {
        return view.previewWindow().hidden();
    }

    @Override
    public String previewScroll() {
        return view.previewWindow().scroll();
    }

    @Override
    public int previewHeader() {
        return view.previewWindow().headerLines();
    }

    @Override
    public boolean cyclesPreview() {
        return view.previewWindow().cycle();
    }

    @Override
    public boolean followsPreview() {
        return view.previewWindow().follow();
    }

    @Override
    public int rows() {
        return view.whole().rows();
    }

    @Override
    public int columns() {
        return view.whole().columns();
    }

    @Override
    public int helpLines(List<String> help) {
        return view.helpLines(help);
    }

    @Override
    public int previewTop() {
        return Math.max(0, terminal.firstRow()) + view.previewArea().row();
    }

    @Override
    public int previewLeft() {
        return view.previewArea().column();
    }

    @Override
    public void bell() throws IOException {
        tty.write(new byte[] {7}, 1);
    }

    @Override
    public int previewRows() {
        return view.previewArea().rows();
    }

    @Override
    public int previewEnd(PreviewPage page) {
        return view.previewEnd(page);
    }

    @Override
    public boolean previewsUnseen() {
        return view.previewWindow().length().amount() == 0;
    }

    @Override
    public int previewColumns() {
        return view.previewArea().columns();
    }

    @Override
    public Spot spotAt(int row, int column, Model model) {
        int first = terminal.firstRow();
        return first < 0 ? new Spot.Elsewhere() : view.spotAt(row - first, column, model);
    }

    @Override
    public void draw(Model model) throws IOException {
        view.draw(model);
        screen.refresh(next);
        next = RefreshType.DELTA;
    }

    @Override
    public void resize() {
        terminal.sizeMayHaveChanged();
        if (screen.doResizeIfNecessary() != null) {
            view.resize();
            forget();
        }
    }

    @Override
    public void leave() throws IOException {
        terminal.exitPrivateMode();
        tty.leaveRawMode();
    }

    @Override
    public void abandon() {
        terminal.abandon();
    }

    @Override
    public void enter() throws IOException {
        tty.enterRawMode();
        terminal.enterPrivateMode();
        resize();
        forget();
    }

    @Override
    public void forget() {
        next = RefreshType.COMPLETE;
    }
}
