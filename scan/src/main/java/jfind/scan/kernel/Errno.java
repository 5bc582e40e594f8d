package jfind.scan.kernel;

import java.io.IOException;

/// A system call that failed. Its message is the text that the C library has for the error. It has
/// no stack trace: the cause is in the file system, not in the program.
final class Errno extends IOException {
    private static final long serialVersionUID = 1L;

    /// The kernel's number of the error.
    final int number;

    Errno(int number) {
        super(describe(number));
        this.number = number;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    private static String describe(int number) {
        return switch (number) {
            case 1 -> "Operation not permitted";
            case Libc.ENOENT -> "No such file or directory";
            case 5 -> "Input/output error";
            case 12 -> "Cannot allocate memory";
            case 13 -> "Permission denied";
            case 20 -> "Not a directory";
            case 23 -> "Too many open files in system";
            case 24 -> "Too many open files";
            case 36 -> "File name too long";
            case 40 -> "Too many levels of symbolic links";
            case 107 -> "Transport endpoint is not connected";
            case 110 -> "Connection timed out";
            case 116 -> "Stale file handle";
            default -> "Error " + number;
        };
    }
}
