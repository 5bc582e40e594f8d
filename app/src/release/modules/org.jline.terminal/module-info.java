/// JLine's terminals, which have no descriptor of their own.
module org.jline.terminal {
    requires java.logging;
    requires org.jline.nativ;

    exports org.jline.terminal;
    exports org.jline.terminal.impl;
    exports org.jline.terminal.spi;
    exports org.jline.utils;
}
