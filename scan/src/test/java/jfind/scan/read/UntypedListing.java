package jfind.scan.read;

import java.nio.charset.StandardCharsets;

/// Listings without kinds, as some file systems give them.
public final class UntypedListing {
    private UntypedListing() {}

    /// A listing of these names.
    public static Listing of(String... names) {
        Listing listing = new Listing();
        for (String name : names) {
            listing.add(name.getBytes(StandardCharsets.UTF_8), Listing.UNKNOWN);
        }
        return listing;
    }
}
