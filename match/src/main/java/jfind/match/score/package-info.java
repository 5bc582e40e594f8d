/// How well one term fits one path: fzf's scores, computed by sharing what paths have in common.
@NullMarked
package jfind.match.score;

import org.jspecify.annotations.NullMarked;
