/// Keeps paths as a tree and ranks them against a query as it is typed.
///
/// Paths go into a [PathStore], from as many threads as there are. A [MatchEngine] answers the
/// newest query over what the store holds, on threads of its own, and says when there is a newer
/// [Ranking]; a [Filter] finds every match of one query.
/// [MatchOptions][jfind.match.option.MatchOptions] say what a query means and what makes a match
/// better.
///
/// ```java
/// PathStore store = new PathStore();
/// for (String path : List.of("src/main/Main.java", "src/test/MainTest.java", "pom.xml")) {
///     byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
///     store.appendLine(bytes, 0, bytes.length);
/// }
/// store.publish();
///
/// try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
///     Ranking ranking = engine.filter("main");
///     for (int row = 0; row < ranking.size(); row++) {
///         System.out.println(store.pathText(ranking.entry(row)) + " " + ranking.score(row));
///     }
/// }
/// ```
///
/// While someone types, call [MatchEngine#setQuery] for each letter and [MatchEngine#pathsAppended]
/// when paths have come; draw [MatchEngine#ranking] when the engine calls back. Rows are counted
/// from 0, positions are offsets in bytes, scores are fzf's. No query is wrong:
/// [MatchEngine#setQuery] takes any text. What a caller does wrong, such as an entry that does not
/// exist, is an unchecked exception.
///
/// Inside, a query is parsed (`query`), made into a pattern and swept over the chunks of the tree
/// (`tree`) with what is known of directories shared by their entries (`score`); the best few are
/// kept, and what was nearly typed is looked for where little matches (`typo`).
@NullMarked
package jfind.match;

import org.jspecify.annotations.NullMarked;
