package jfind.app.model;

/// The text of the info line: counts, modes, and notices of the source.
///
/// Thread-safe.
public final class InfoText {
    private InfoText() {}

    /// The text for `model`.
    public static String of(Model model) {
        for (String notice : model.source().notices()) {
            if (model.hits().total() == 0 && notice.startsWith("[Command failed")) {
                return notice;
            }
        }
        var text = new StringBuilder(40);
        text.append(model.hits().matched()).append('/').append(model.hits().total());
        Selection selection = model.selection();
        if (selection.limit() > 0) {
            text.append(" (").append(selection.size());
            if (selection.limit() < Integer.MAX_VALUE) {
                text.append('/').append(selection.limit());
            }
            text.append(')');
        }
        if (model.mode().sortToggles()) {
            text.append(model.mode().sorted() ? " +S" : " -S");
        }
        text.append(
                switch (model.list().tracking()) {
                    case NONE -> "";
                    case CURRENT -> " +t";
                    case ALWAYS -> " +T";
                });
        if (model.source().seeking()) {
            text.append('*');
        }
        if (model.source().partial()) {
            text.append(" partial");
        }
        if (model.source().problems() > 0) {
            text.append(' ').append(model.source().problems()).append(" unreadable");
        }
        for (String notice : model.source().notices()) {
            text.append(' ').append(notice);
        }
        if (!model.message().isEmpty()) {
            text.append(' ').append(model.message());
        }
        return text.toString();
    }
}
