package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jfind.app.model.Hits;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.output.Json;

/// The state of a session as JSON, with the fields of fzf 0.74.5.
///
/// Confined to one thread.
final class RemoteState {
    private final MatchSource matches;
    private final Model model;

    RemoteState(MatchSource matches, Model model) {
        this.matches = matches;
        this.model = model;
    }

    /// The object; matches and selected entries from `offset` on, `limit` at most.
    String json(int limit, int offset) {
        Hits hits = model.hits();
        int current = model.list().current();
        var json = new StringBuilder(256);
        json.append("{\"reading\":").append(model.source().running());
        json.append(",\"progress\":").append(hits.isComplete() ? 100 : 0);
        json.append(",\"query\":");
        Json.quote(json, model.query().text());
        json.append(",\"position\":").append(model.list().cursor());
        json.append(",\"sort\":").append(model.mode().sorted());
        json.append(",\"totalCount\":").append(hits.total());
        json.append(",\"matchCount\":").append(hits.matched());
        json.append(",\"current\":");
        if (current < 0) {
            json.append("null");
        } else {
            item(json, current);
        }
        json.append(",\"matches\":[");
        for (int row = offset; row < hits.size() && row - offset < limit; row++) {
            json.append(row == offset ? "" : ",");
            item(json, hits.entry(row));
        }
        json.append("],\"selected\":[");
        int[] selected = model.selection().entries();
        for (int at = offset; at < selected.length && at - offset < limit; at++) {
            json.append(at == offset ? "" : ",");
            item(json, selected[at]);
        }
        return json.append("]}").toString();
    }

    private void item(StringBuilder json, int entry) {
        json.append("{\"index\":").append(entry).append(",\"text\":");
        Json.quote(json, new String(matches.line(entry), UTF_8));
        int[] offsets =
                model.hits().query().isEmpty()
                        ? new int[0]
                        : matches.positions(model.hits().query(), entry);
        if (offsets.length > 0) {
            byte[] path = matches.path(entry);
            json.append(",\"positions\":[");
            for (int at = 0; at < offsets.length; at++) {
                json.append(at == 0 ? "" : ",").append(characters(path, offsets[at]));
            }
            json.append(']');
        }
        json.append('}');
    }

    /// How many characters stand before an offset.
    private static int characters(byte[] path, int offset) {
        String before = new String(path, 0, Math.min(offset, path.length), UTF_8);
        return before.codePointCount(0, before.length());
    }
}
