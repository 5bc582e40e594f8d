package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchyMountsTest {
    private static final String MOUNTS =
            """
            22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
            30 22 0:26 / /net rw,relatime - autofs /etc/auto.net rw,fd=7,pgrp=1,timeout=300
            31 22 0:27 / /a\\040b/c rw,relatime shared:1 - autofs systemd-1 rw,direct
            32 22 0:28 / /mnt/nfs rw - nfs server:/ rw
            33 22 0:29 / /home/a/far rw shared:1 master:2 - fuse.sshfs host:/ rw
            34 22 0:30 / /srv/disk rw - fusedisk /dev/sdb rw
            """;

    @ParameterizedTest
    @CsvSource({
        "/net, true",
        "/net/host/x, true",
        "/, true",
        "/network, false",
        "/mnt, true",
        "/mnt/nfs, false",
        "/mnt/nfs/x, false",
        "/home, true",
        "/home/a, true",
        "/home/a/far, false",
        "/home/b, false",
        "/srv, false",
        "/a b, true",
        "/a b/c, true",
        "/a b/d, false",
    })
    void walkIsNearWhatItMayComeTo(String root, boolean expected) {
        TouchyMounts mounts = TouchyMounts.of(MOUNTS.getBytes(StandardCharsets.UTF_8));

        assertEquals(expected, mounts.areNear(root.getBytes(StandardCharsets.UTF_8)));
    }
}
