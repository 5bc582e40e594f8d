/// JLine's native calls, which have no descriptor of their own.
module org.jline.nativ {
    requires java.logging;

    exports org.jline.nativ;
}
