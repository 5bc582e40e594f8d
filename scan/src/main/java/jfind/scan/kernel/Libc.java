package jfind.scan.kernel;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The system calls that directories and terminals need, by number, each with its man page.
///
/// All go through the C library's `syscall(2)`, because linking a function takes long in a cold
/// process, and each further function nearly as long. Arguments are plain longs, addresses too: the
/// caller keeps the memory alive. [#prepare()] links; if that is impossible, [#isReady()] stays
/// false and nothing fails.
///
/// Confined to one thread; its static methods are thread-safe.
public final class Libc {
    /// For [#openat]: relative paths start in the working directory.
    public static final int AT_FDCWD = -100;

    static final int ENOENT = 2;
    static final int EINTR = 4;

    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int AT_NO_AUTOMOUNT = 0x800;
    private static final int AT_EMPTY_PATH = 0x1000;

    /// Type, mode, modification time, inode number and size.
    private static final int STATX_MASK = 0x1 | 0x2 | 0x40 | 0x100 | 0x200;

    /// What differs between processors: the numbers of the calls and two flags of `open`.
    private record Platform(
            long openat,
            long getdents64,
            long read,
            long close,
            long statx,
            long ioctl,
            int directory,
            int noFollow) {}

    private static final Platform X86_64 = new Platform(257, 217, 0, 3, 332, 16, 0x10000, 0x20000);
    private static final Platform AARCH64 = new Platform(56, 61, 63, 57, 291, 29, 0x4000, 0x8000);

    private static final @Nullable Platform PLATFORM = platform();
    private static volatile boolean ready;
    private static volatile boolean failed;

    private static @Nullable Platform platform() {
        if (!System.getProperty("os.name", "").equals("Linux")
                || !Libc.class.getModule().isNativeAccessEnabled()) {
            return null;
        }
        return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64" -> AARCH64;
            default -> null;
        };
    }

    /// The link to `syscall`: a direct one, or else that of the JDK's linker. It is in a class of
    /// its own so that it is made when first needed, and final, so that the compiler treats it as a
    /// constant.
    private static final class Linkage {
        static final long ADDRESS = PLATFORM == null ? 0 : DirectLink.address();
        static final @Nullable MethodHandle DIRECT = ADDRESS == 0 ? null : DirectLink.syscall();
        static final @Nullable MethodHandle LINKED =
                PLATFORM == null || DIRECT != null ? null : link();

        private Linkage() {}

        @SuppressWarnings("restricted") // Granted to this module, or platform() was null.
        private static @Nullable MethodHandle link() {
            try {
                Linker linker = Linker.nativeLinker();
                ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
                return linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("syscall"),
                        FunctionDescriptor.of(word, word, word, word, word, word, word),
                        Linker.Option.captureCallState("errno"));
            } catch (RuntimeException | LinkageError e) {
                return null;
            }
        }
    }

    private final Platform platform;

    /// The `errno` of the last call, as a buffer; below, as the segment that a call takes.
    private final ByteBuffer errno = allocate(4);

    private final MemorySegment errnoSegment = MemorySegment.ofBuffer(errno);
    private final long errnoAddress = errnoSegment.address();

    /// @throws IllegalStateException if not [#isReady()]
    public Libc() {
        Platform here = PLATFORM;
        if (here == null || !ready) {
            throw new IllegalStateException("syscall is not linked");
        }
        platform = here;
    }

    /// Allocates memory that can be passed to the calls by its [#address].
    ///
    /// These are buffers and not segments, because reading a segment needs method handles, which a
    /// cold process would first have to generate.
    public static ByteBuffer allocate(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /// Returns the address of a buffer's memory. It is valid while the buffer is reachable.
    public static long address(ByteBuffer buffer) {
        return MemorySegment.ofBuffer(buffer).address();
    }

    /// Whether the calls are linked.
    public static boolean isReady() {
        return ready;
    }

    /// Whether linking can succeed: a known system and processor, and permission for native access.
    public static boolean canBeLinked() {
        return PLATFORM != null && !failed;
    }

    /// Links the calls if that takes a few milliseconds only, and returns whether it does.
    public static boolean prepareQuickly() {
        if (Linkage.DIRECT != null) {
            ready = true;
        }
        return ready;
    }

    /// Links the calls if that is possible and not done yet.
    public static void prepare() {
        ready = Linkage.DIRECT != null || Linkage.LINKED != null;
        failed = !ready;
    }

    /// [openat(2)](https://man7.org/linux/man-pages/man2/openat.2.html) for reading.
    ///
    /// @param path address of a path that ends in NUL
    public int openat(int directory, long path, boolean onlyDirectory, boolean follow)
            throws IOException {
        int flags = O_CLOEXEC | O_NONBLOCK;
        flags |= onlyDirectory ? platform.directory : 0;
        flags |= follow ? 0 : platform.noFollow;
        return (int) check(call(platform.openat, directory, path, flags, 0, 0));
    }

    /// [getdents64(2)](https://man7.org/linux/man-pages/man2/getdents64.2.html)
    public int getdents64(int file, long buffer, int size) throws IOException {
        return (int) check(call(platform.getdents64, file, buffer, size, 0, 0));
    }

    /// [read(2)](https://man7.org/linux/man-pages/man2/read.2.html)
    public int read(int file, long buffer, int size) throws IOException {
        return (int) check(call(platform.read, file, buffer, size, 0, 0));
    }

    /// [close(2)](https://man7.org/linux/man-pages/man2/close.2.html); failures are ignored,
    /// because nothing was written.
    public void close(int file) {
        call(platform.close, file, 0, 0, 0, 0);
    }

    /// [statx(2)](https://man7.org/linux/man-pages/man2/statx.2.html)
    ///
    /// Asks for type, mode, modification time, inode number and size.
    ///
    /// @param path address of a path that ends in NUL; an empty one means `directory` itself
    /// @param buffer address of 256 bytes
    public void statx(int directory, long path, boolean follow, long buffer) throws IOException {
        int flags = AT_EMPTY_PATH | AT_NO_AUTOMOUNT | (follow ? 0 : AT_SYMLINK_NOFOLLOW);
        check(call(platform.statx, directory, path, flags, STATX_MASK, buffer));
    }

    /// [ioctl(2)](https://man7.org/linux/man-pages/man2/ioctl.2.html)
    ///
    /// @param argument address of what the request reads or writes
    /// @return whether it succeeded
    public boolean ioctl(int file, long request, long argument) {
        return call(platform.ioctl, file, request, argument, 0, 0) >= 0;
    }

    private long call(long number, long a, long b, long c, long d, long e) {
        MethodHandle direct = Linkage.DIRECT;
        try {
            long result;
            do {
                if (direct != null) {
                    result =
                            (long)
                                    direct.invokeExact(
                                            Linkage.ADDRESS, errnoAddress, number, a, b, c, d, e);
                } else {
                    MethodHandle linked = Objects.requireNonNull(Linkage.LINKED);
                    result = (long) linked.invokeExact(errnoSegment, number, a, b, c, d, e);
                }
            } while (result < 0 && errno() == EINTR && number != platform.close);
            return result;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private int errno() {
        return errno.getInt(0);
    }

    private long check(long result) throws IOException {
        if (result < 0) {
            throw new Errno(errno());
        }
        return result;
    }
}
