package jfind.app;

/// The program's entry point.
public final class Main {
    private Main() {}

    /// Runs jfind.
    public static void main(String[] args) {
        System.out.println("jfind");
    }
}
