package jfind.app.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/// Takes the picture of a screen for the README: runs a command on a pseudo-terminal until it is
/// quiet, and writes what stands on it as SVG.
///
/// ```
/// java --enable-native-access=ALL-UNNAMED -cp 'app/target/jfind/lib/*' \
///     app/src/test/java/jfind/app/bench/Picture.java \
///     assets/screen.svg COLUMNS ROWS COMMAND [OPTION]...
/// ```
public final class Picture {
    private static final int CELL_WIDTH = 8;
    private static final int CELL_HEIGHT = 17;
    private static final String PAPER = "#1c1c1c";
    private static final String INK = "#d0d0d0";
    private static final String[] SIXTEEN = {
        "#1c1c1c", "#d75f5f", "#87af5f", "#d7af5f", "#5f87af", "#af87af", "#5fafaf", "#d0d0d0",
        "#767676", "#ff8787", "#afd787", "#ffd787", "#87afd7", "#d7afd7", "#87d7d7", "#ffffff",
    };

    /// How a cell looks.
    private record Look(String ink, String paper, boolean bold, boolean dim) {}

    private final String[][] text;
    private final Look[][] looks;
    private Look look = new Look(INK, PAPER, false, false);
    private int row;
    private int column;

    private Picture(int columns, int rows) {
        text = new String[rows][columns];
        looks = new Look[rows][columns];
        for (int at = 0; at < rows; at++) {
            Arrays.fill(text[at], " ");
            Arrays.fill(looks[at], look);
        }
    }

    public static void main(String[] args) throws Exception {
        int columns = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        List<String> command = Arrays.asList(args).subList(3, args.length);
        var picture = new Picture(columns, rows);
        picture.show(capture(command, columns, rows));
        Files.writeString(Path.of(args[0]), picture.svg());
    }

    /// All that `command` writes until it has been quiet for a second.
    private static String capture(List<String> command, int columns, int rows) throws Exception {
        Pty pty = new JniTerminalProvider().open(null, new Size(columns, rows));
        Path device = Path.of(pty.toString().replaceAll(".*\\[(.*)]", "$1"));
        List<String> words = new ArrayList<>(List.of("setsid", "--ctty"));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("TERM", "xterm-256color");
        builder.redirectInput(device.toFile());
        builder.redirectOutput(device.toFile());
        builder.redirectError(device.toFile());
        Process process = builder.start();
        InputStream output = pty.getMasterInput();
        var seen = new ByteArrayOutputStream();
        Thread eyes = new Thread(() -> copy(output, seen));
        eyes.setDaemon(true);
        eyes.start();
        int size = -1;
        while (size < 1000 || size != seen.size()) {
            size = seen.size();
            Thread.sleep(1000);
        }
        String written = seen.toString(StandardCharsets.UTF_8);
        OutputStream keys = pty.getMasterOutput();
        keys.write(3);
        keys.flush();
        process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly();
        return written;
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            // The terminal is gone.
        }
    }

    private void show(String written) {
        int at = 0;
        while (at < written.length()) {
            int codePoint = written.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == 0x1b) {
                int end = at + 1;
                while (written.charAt(end) < '@') {
                    end++;
                }
                obey(written.charAt(end), written.substring(at + 1, end));
                at = end + 1;
            } else if (codePoint >= ' ' && row < text.length && column < text[0].length) {
                text[row][column] = Character.toString(codePoint);
                looks[row][column++] = look;
            }
        }
    }

    private void obey(char last, String parameters) {
        if (last == 'H') {
            String[] place = parameters.split(";", -1);
            row = place[0].isEmpty() ? 0 : Integer.parseInt(place[0]) - 1;
            column = place.length < 2 ? 0 : Integer.parseInt(place[1]) - 1;
        } else if (last == 'm') {
            dress(Arrays.stream(parameters.split(";")).mapToInt(Integer::parseInt).toArray());
        }
    }

    /// Every look begins with a reset.
    private void dress(int[] codes) {
        String ink = INK;
        String paper = PAPER;
        boolean bold = false;
        boolean dim = false;
        for (int at = 0; at < codes.length; at++) {
            int code = codes[at];
            bold |= code == 1;
            dim |= code == 2;
            if (code == 38 || code == 48) {
                String color = color(codes[at + 2]);
                ink = code == 38 ? color : ink;
                paper = code == 48 ? color : paper;
                at += 2;
            } else if (code >= 30 && code < 38) {
                ink = SIXTEEN[code - 30];
            } else if (code >= 90 && code < 98) {
                ink = SIXTEEN[code - 90 + 8];
            }
        }
        look = new Look(ink, paper, bold, dim);
    }

    private static String color(int index) {
        if (index < 16) {
            return SIXTEEN[index];
        }
        if (index >= 232) {
            int grey = 8 + 10 * (index - 232);
            return String.format("#%02x%02x%02x", grey, grey, grey);
        }
        int[] steps = {0, 95, 135, 175, 215, 255};
        int cube = index - 16;
        return String.format(
                "#%02x%02x%02x", steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]);
    }

    private String svg() {
        int width = text[0].length * CELL_WIDTH + 2 * CELL_WIDTH;
        int height = text.length * CELL_HEIGHT + CELL_HEIGHT;
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        svg.append(width).append(' ').append(height).append("\" font-family=\"monospace\" ");
        svg.append(
                "font-size=\"13\" xml:space=\"preserve\">\n<rect width=\"100%\" height=\"100%\" ");
        svg.append("rx=\"6\" fill=\"").append(PAPER).append("\"/>\n");
        for (int at = 0; at < text.length; at++) {
            for (int from = 0; from < text[at].length; ) {
                int to = from;
                while (to < text[at].length && looks[at][to].equals(looks[at][from])) {
                    to++;
                }
                appendRun(svg, at, from, to);
                from = to;
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void appendRun(StringBuilder svg, int at, int from, int to) {
        Look run = looks[at][from];
        int x = CELL_WIDTH + from * CELL_WIDTH;
        int y = CELL_HEIGHT / 2 + at * CELL_HEIGHT;
        int width = (to - from) * CELL_WIDTH;
        if (!run.paper().equals(PAPER)) {
            svg.append("<rect x=\"").append(x).append("\" y=\"").append(y);
            svg.append("\" width=\"").append(width).append("\" height=\"").append(CELL_HEIGHT);
            svg.append("\" fill=\"").append(run.paper()).append("\"/>\n");
        }
        String shown = String.join("", Arrays.copyOfRange(text[at], from, to));
        if (shown.isBlank()) {
            return;
        }
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y + 13);
        svg.append("\" textLength=\"").append(width).append("\" fill=\"").append(run.ink());
        svg.append(run.bold() ? "\" font-weight=\"bold" : "");
        svg.append(run.dim() ? "\" opacity=\"0.65" : "").append("\">");
        svg.append(shown.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }
}
