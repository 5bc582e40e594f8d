/// Walks directory trees in parallel. What is found goes to a listener, batch by batch.
///
/// ```java
/// ScanOptions options = ScanOptions.builder().hidden(false).build();
/// ScanListener listener =
///         batch -> batch.forEach(path -> System.out.write(path, 0, path.length));
/// ScanSummary summary = Scanner.start(List.of(ScanRoot.of("src")), options, listener).await();
/// for (ScanProblem problem : summary.firstProblems()) {
///     System.err.println(problem);
/// }
/// ```
///
/// [Scanner][jfind.scan.Scanner] starts a walk. Each of its workers keeps a queue of directories,
/// reads one after the other, and steals from another queue when its own is empty. An entry that is
/// not left out goes into the worker's batch. A batch that is full, or some milliseconds old, goes
/// to the [listener][jfind.scan.ScanListener]. Names are the bytes of the file system everywhere.
@NullMarked
package jfind.scan;

import org.jspecify.annotations.NullMarked;
