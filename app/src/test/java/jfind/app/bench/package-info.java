/// Programs that measure the built finder from outside, beside its peers. Run by hand; see
/// CONTRIBUTING.md.
package jfind.app.bench;
