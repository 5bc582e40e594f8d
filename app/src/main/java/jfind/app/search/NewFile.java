package jfind.app.search;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import jfind.app.launch.Failure;
import jfind.app.text.ByteText;
import jfind.scan.ScanRoot;
import jfind.scan.entry.ExactPath;

/// A file that a query names, and that may have to be made: `src/net/dns.c`, `to do.txt:12`.
///
/// Immutable.
///
/// @param path as the walk of its root shows it
/// @param line from 1; 0 if the query names none
/// @param column likewise
public record NewFile(String path, int line, int column) {
    /// The file that `query` names below `root`. A path that begins at `/`, or with the root's own
    /// name, stands for itself.
    public static NewFile of(String query, ScanRoot root) {
        String text = query.strip().replace("\\ ", " ");
        int[] numbers = new int[2];
        int found = 0;
        int end = text.length();
        while (found < 2) {
            int colon = text.lastIndexOf(':', end - 1);
            int number = colon < 1 ? 0 : number(text, colon + 1, end);
            if (number == 0) {
                break;
            }
            numbers[found++] = number;
            end = colon;
        }
        String name = text.substring(0, end);
        while (name.startsWith("./")) {
            name = name.substring(2);
        }
        String prefix = ByteText.of(root.prefix());
        String path = name.startsWith("/") || name.startsWith(prefix) ? name : prefix + name;
        return found == 2
                ? new NewFile(path, numbers[1], numbers[0])
                : new NewFile(path, numbers[0], 0);
    }

    private static int number(String text, int from, int to) {
        boolean isNumber = from < to && to - from < 10;
        for (int at = from; at < to; at++) {
            isNumber &= text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return isNumber ? Integer.parseInt(text, from, to, 10) : 0;
    }

    /// The path's bytes.
    public byte[] bytes() {
        return ByteText.bytes(path);
    }

    /// Makes the file and the directories above it. One that is there already stays as it is.
    ///
    /// @param root the root of the walk; a link below it that leads out of it is refused
    /// @throws Failure when it cannot be made
    public void create(ScanRoot root) throws Failure {
        if (path.isEmpty() || path.endsWith("/")) {
            throw failure("names no file");
        }
        try {
            Path whole = ExactPath.of(bytes()).toAbsolutePath();
            Path parent = whole.getParent();
            if (parent == null || isStep(whole.getFileName())) {
                throw failure("names no file");
            }
            Path real = ExactPath.of(root.path()).toRealPath();
            Files.createDirectories(checked(parent, real));
            Files.createFile(whole);
        } catch (FileAlreadyExistsException e) {
            checkFile();
        } catch (IOException e) {
            throw failure(Failure.reason(e));
        } catch (InvalidPathException e) {
            throw failure("No such file or directory");
        }
    }

    /// The directory `parent`, without links. What is missing of it holds no link.
    private Path checked(Path parent, Path root) throws IOException, Failure {
        Path real = Path.of("/");
        boolean isMissing = false;
        boolean wasInside = false;
        for (Path name : parent) {
            if (isMissing && isStep(name)) {
                throw failure("No such file or directory");
            }
            Path next = real.resolve(name);
            isMissing |= !Files.exists(next, LinkOption.NOFOLLOW_LINKS);
            real = isMissing ? next : next.toRealPath();
            boolean isLink = !isMissing && Files.isSymbolicLink(next);
            if (isLink && wasInside && !real.startsWith(root)) {
                throw failure(
                        ByteText.of(ExactPath.bytes(next))
                                + " is a link that leads out: "
                                + ByteText.of(ExactPath.bytes(real)));
            }
            if (!isMissing && !Files.isDirectory(real)) {
                throw failure("Not a directory");
            }
            wasInside = real.startsWith(root);
        }
        return real;
    }

    private static boolean isStep(Path name) {
        String text = name.toString();
        return text.equals(".") || text.equals("..");
    }

    private void checkFile() throws Failure {
        Path file = ExactPath.of(bytes());
        if (Files.isDirectory(file)) {
            throw failure("Is a directory");
        }
        if (!Files.exists(file)) {
            throw failure("a link to nothing");
        }
    }

    private Failure failure(String reason) {
        return new Failure("cannot create: " + path + ": " + reason);
    }
}
