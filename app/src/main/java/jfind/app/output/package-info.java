/// What happens to the chosen paths. [PathPrinter] prints them byte for byte; [Format] and [Json]
/// are other forms of a [Choice]. To open them, [Handover] leaves the command for the launcher,
/// which runs it when the JVM has ended.
@NullMarked
package jfind.app.output;

import org.jspecify.annotations.NullMarked;
