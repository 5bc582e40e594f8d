/// Walks directory trees in parallel and streams what it finds. The façade is [jfind.scan].
module jfind.scan {
    requires static transitive org.jspecify;

    exports jfind.scan;
    exports jfind.scan.entry;
    exports jfind.scan.kernel to
            jfind.app;
}
