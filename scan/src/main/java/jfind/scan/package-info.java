/// Walks directory trees in parallel and streams what it finds, batch by batch, to a listener.
///
/// ```
/// ScanOptions options = ScanOptions.builder().hidden(false).build();
/// Scan scan = Scanner.start(
///         List.of(ScanRoot.of("src")),
///         options,
///         batch -> batch.forEach(path -> System.out.write(path, 0, path.length)));
/// ScanSummary summary = scan.await();
/// if (summary.isPartial()) …
/// ```
///
/// [Scanner][jfind.scan.Scanner] starts a walk. Its workers each keep a queue of directories, read
/// one after the other and steal when they have none; an entry that is not left out goes into the
/// worker's batch, and a batch that is full or has waited for some milliseconds goes to the
/// [listener][jfind.scan.ScanListener]. Names are the bytes of the file system throughout.
@NullMarked
package jfind.scan;

import org.jspecify.annotations.NullMarked;
