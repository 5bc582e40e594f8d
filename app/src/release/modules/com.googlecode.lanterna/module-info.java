/// Lanterna without its windows: what draws on a terminal. Takes the place of its own descriptor,
/// which exports those too.
module com.googlecode.lanterna {
    exports com.googlecode.lanterna;
    exports com.googlecode.lanterna.graphics;
    exports com.googlecode.lanterna.input;
    exports com.googlecode.lanterna.screen;
    exports com.googlecode.lanterna.terminal;
}
