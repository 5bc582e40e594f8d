package jfind.scan.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// The short way to `syscall(2)`: asks the JDK for the machine code of the call, without what
/// [java.lang.foreign.Linker] puts around it.
///
/// The linker generates classes that turn segments and other values into what registers hold. That
/// takes a cold process 30 to 40 ms of a processor, each time. All arguments of this call are plain
/// longs, so nothing is to be turned, and the link takes 7 ms.
///
/// The price is that these are classes of the JDK that are not for others. So the way is only taken
/// on the version of Java that it was tried with, where the launcher has opened the packages
/// (`--add-exports`), and on x86-64. Elsewhere [#syscall()] returns null, and the linker does it.
///
/// ```
///  argument   0        1       2       3    4    5    6    7
///  is         address  errno   number  a    b    c    d    e
///  goes into  –        –       rdi     rsi  rdx  rcx  r8   r9     result: rax
/// ```
///
/// Thread-safe.
final class DirectLink {
    /// The version of Java whose classes are known.
    private static final int VERSION = 25;

    private static final String PACKAGE = "jdk.internal.foreign.abi.";

    /* The numbers of registers, and which of their parts are used, as HotSpot has them. */
    private static final int RAX = 0;
    private static final int RCX = 1;
    private static final int RDX = 2;
    private static final int RSI = 6;
    private static final int RDI = 7;
    private static final int[] INTEGER_ARGUMENTS = {RDI, RSI, RDX, RCX, 8, 9, RAX};
    private static final int[] VECTOR_ARGUMENTS = {0, 1, 2, 3, 4, 5, 6, 7};
    private static final int[] INTEGER_RESULTS = {RAX, RDX};
    private static final int[] VECTOR_RESULTS = {0, 1};
    private static final int[] X87_RESULTS = {0, 1};
    private static final int SCRATCH_1 = 10;
    private static final int SCRATCH_2 = 11;
    private static final int FIRST_VOLATILE_VECTOR = 8;
    private static final int VECTORS = 32;
    private static final int STACK_ALIGNMENT = 16;

    /* Kinds of places, and the part of a place that is used. */
    private static final byte INTEGER = 0;
    private static final byte VECTOR = 1;
    private static final byte X87 = 2;
    private static final byte PLACEHOLDER = 4;
    private static final short WHOLE_INTEGER = 15;
    private static final short WHOLE_VECTOR = 1;
    private static final short WHOLE_X87 = 1;
    private static final short WHOLE_PLACEHOLDER = 8;

    /* What stands for a value that the stub itself takes. */
    private static final int TARGET = 0;
    private static final int RESULT_BUFFER = 1;
    private static final int STATE_BUFFER = 2;

    /// The bit that asks for `errno`.
    private static final int CAPTURE_ERRNO = 1 << 2;

    /// The type of the link: see the table above.
    private static final MethodType TYPE =
            MethodType.methodType(
                    long.class,
                    long.class,
                    long.class,
                    long.class,
                    long.class,
                    long.class,
                    long.class,
                    long.class,
                    long.class);

    private final Class<?> storage;
    private final Constructor<?> newStorage;

    private DirectLink() throws ReflectiveOperationException {
        storage = Class.forName(PACKAGE + "VMStorage");
        newStorage = storage.getConstructor(byte.class, short.class, int.class, String.class);
    }

    /// The address of `syscall`; 0 if it can't be had this way.
    static long address() {
        if (!isKnown()) {
            return 0;
        }
        try {
            Method find =
                    Class.forName("jdk.internal.loader.NativeLibrary")
                            .getDeclaredMethod("findEntry0", long.class, String.class);
            find.setAccessible(true);
            return (long) find.invoke(null, 0L, "syscall"); // 0 is dlsym's RTLD_DEFAULT.
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return 0;
        }
    }

    /// Links `syscall`; returns null if it can't be linked this way.
    ///
    /// The handle takes the [#address()], the address of four bytes for `errno`, the number of the
    /// call, and its arguments.
    static @Nullable MethodHandle syscall() {
        if (!isKnown()) {
            return null;
        }
        try {
            return new DirectLink().link();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static boolean isKnown() {
        return Runtime.version().feature() == VERSION
                && System.getProperty("os.arch", "").equals("amd64");
    }

    private MethodHandle link() throws ReflectiveOperationException {
        Object target = placeholder(TARGET);
        Object state = placeholder(STATE_BUFFER);
        Object arguments = Array.newInstance(storage, TYPE.parameterCount());
        Array.set(arguments, 0, target);
        Array.set(arguments, 1, state);
        for (int i = 2; i < TYPE.parameterCount(); i++) {
            Array.set(arguments, i, integer(INTEGER_ARGUMENTS[i - 2]));
        }
        Object results = integers(RAX);
        Class<?> descriptor = Class.forName(PACKAGE + "ABIDescriptor");
        Class<?> entryPoint = Class.forName(PACKAGE + "NativeEntryPoint");
        Method make =
                entryPoint.getMethod(
                        "make",
                        descriptor,
                        arguments.getClass(),
                        results.getClass(),
                        MethodType.class,
                        boolean.class,
                        int.class,
                        boolean.class,
                        boolean.class);
        Object entry =
                make.invoke(
                        null,
                        convention(descriptor, target, state),
                        arguments,
                        results,
                        TYPE,
                        /* needsReturnBuffer= */ false,
                        CAPTURE_ERRNO,
                        /* needsTransition= */ true,
                        /* usingAddressPairs= */ false);
        Class<?> secrets = Class.forName("jdk.internal.access.SharedSecrets");
        Class<?> access = Class.forName("jdk.internal.access.JavaLangInvokeAccess");
        return (MethodHandle)
                access.getMethod("nativeMethodHandle", entryPoint)
                        .invoke(secrets.getMethod("getJavaLangInvokeAccess").invoke(null), entry);
    }

    /// The calling convention of System V on x86-64: which registers take arguments and results,
    /// and which a call may change.
    private Object convention(Class<?> descriptor, Object target, Object state)
            throws ReflectiveOperationException {
        int[] volatileVectors = new int[VECTORS - FIRST_VOLATILE_VECTOR];
        for (int i = 0; i < volatileVectors.length; i++) {
            volatileVectors[i] = FIRST_VOLATILE_VECTOR + i;
        }
        Class<?> architecture = Class.forName(PACKAGE + "Architecture");
        Class<?> x64 = Class.forName(PACKAGE + "x64.X86_64Architecture");
        Object inputs = rows(integers(INTEGER_ARGUMENTS), vectors(VECTOR_ARGUMENTS));
        return descriptor
                .getConstructor(
                        architecture,
                        inputs.getClass(),
                        inputs.getClass(),
                        inputs.getClass(),
                        int.class,
                        int.class,
                        storage,
                        storage,
                        storage,
                        storage,
                        storage)
                .newInstance(
                        x64.getField("INSTANCE").get(null),
                        inputs,
                        rows(
                                integers(INTEGER_RESULTS),
                                vectors(VECTOR_RESULTS),
                                places(X87, WHOLE_X87, X87_RESULTS)),
                        rows(integers(SCRATCH_1, SCRATCH_2), vectors(volatileVectors)),
                        STACK_ALIGNMENT,
                        /* shadowSpace= */ 0,
                        integer(SCRATCH_1),
                        integer(SCRATCH_2),
                        target,
                        placeholder(RESULT_BUFFER),
                        state);
    }

    private Object rows(Object... rows) {
        Object array = Array.newInstance(rows[0].getClass(), rows.length);
        for (int i = 0; i < rows.length; i++) {
            Array.set(array, i, rows[i]);
        }
        return array;
    }

    private Object integers(int... numbers) throws ReflectiveOperationException {
        return places(INTEGER, WHOLE_INTEGER, numbers);
    }

    private Object vectors(int... numbers) throws ReflectiveOperationException {
        return places(VECTOR, WHOLE_VECTOR, numbers);
    }

    private Object places(byte kind, short part, int... numbers)
            throws ReflectiveOperationException {
        Object array = Array.newInstance(storage, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            Array.set(array, i, place(kind, part, numbers[i]));
        }
        return array;
    }

    private Object integer(int number) throws ReflectiveOperationException {
        return place(INTEGER, WHOLE_INTEGER, number);
    }

    private Object placeholder(int number) throws ReflectiveOperationException {
        return place(PLACEHOLDER, WHOLE_PLACEHOLDER, number);
    }

    private Object place(byte kind, short part, int number) throws ReflectiveOperationException {
        return newStorage.newInstance(kind, part, number, "");
    }
}
