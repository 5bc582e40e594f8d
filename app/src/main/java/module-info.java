/// The finder itself: options, session, screen, opening.
module jfind.app {
    requires com.googlecode.lanterna;
    requires jfind.match;
    requires jfind.scan;
    requires org.jline.terminal;
    requires org.jline.terminal.jni;
    requires org.jline.nativ;
    requires static org.jspecify;
}
