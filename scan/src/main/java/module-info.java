/// Walks directory trees in parallel and streams what it finds. The façade is [jfind.scan].
@SuppressWarnings("module") // The app is built after this module.
module jfind.scan {
    requires static transitive org.jspecify;

    exports jfind.scan;
    exports jfind.scan.entry;
    exports jfind.scan.kernel to
            jfind.app;
}
