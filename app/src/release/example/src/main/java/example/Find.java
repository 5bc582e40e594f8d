package example;

import java.util.List;
import jfind.match.MatchEngine;
import jfind.match.PathStore;
import jfind.match.Ranking;
import jfind.match.option.MatchOptions;
import jfind.scan.ScanOptions;
import jfind.scan.ScanRoot;
import jfind.scan.ScanSummary;
import jfind.scan.Scanner;

/// Walks a folder and prints the ten files that a few letters mean most: `Find FOLDER LETTERS`.
public final class Find {
    private Find() {}

    public static void main(String[] args) throws InterruptedException {
        PathStore store = new PathStore();
        ScanSummary summary =
                Scanner.start(
                                List.of(ScanRoot.of(args[0])),
                                ScanOptions.builder().build(),
                                batch -> batch.forEach(path -> store.appendLine(path, 0, path.length)))
                        .await();
        store.publish();
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
            Ranking ranking = engine.filter(args[1]);
            for (int row = 0; row < Math.min(10, ranking.size()); row++) {
                System.out.println(store.pathText(ranking.entry(row)));
            }
        }
        if (summary.isPartial()) {
            System.err.println("not all of it could be read");
        }
    }
}
