/// What happens to the chosen paths: printed byte for byte ([jfind.app.output.PathPrinter]), or left
/// for the launcher to open once the JVM is gone ([jfind.app.output.Handover]).
@NullMarked
package jfind.app.output;

import org.jspecify.annotations.NullMarked;
