/// Stores paths as a tree and ranks them against a query. The façade is [jfind.match].
module jfind.match {
    requires me.xdrop.fuzzywuzzy;
    requires static transitive org.jspecify;

    exports jfind.match;
    exports jfind.match.line;
    exports jfind.match.option;
    exports jfind.match.place;
}
