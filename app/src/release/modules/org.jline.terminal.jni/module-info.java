/// JLine's terminals by native calls, which have no descriptor of their own.
module org.jline.terminal.jni {
    requires java.logging;
    requires org.jline.nativ;
    requires org.jline.terminal;

    exports org.jline.terminal.impl.jni;
}
