package jfind.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jfind.match.option.Context;
import jfind.match.option.CurrentFile;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import jfind.match.option.TieOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person who has one file in mind expects of scheme FILE, as duels: best first.
class FileRankingTest {
    private static final MatchOptions FILES =
            MatchOptions.DEFAULT.withScheme(Scheme.FILE).withTieOrder(TieOrder.PATH);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // The name itself, then the stem, then what begins so, then the rest.
        "lsp, lsp.lua lsp_config.lua typos_lsp.lua lsp/typos.lua",
        "make, Makefile GNUmakefile.am.in drivers/make/x.c",
        "make, make Makefile",
        "init.lua, init.lua plugin/init.lua init.lua.bak",
        "init.lua, a/b/c/init.lua initial.lua",
        "server.cpp, src/server.cpp test_server.cpp src/test_server.cpp",
        "readme, README.md docs/README.md src/readme_parser.c",
        ".vimrc, home/.vimrc vim/rc.vimrc",
        "vimrc, .vimrc home/my_vimrc_old",
        "time, kernel/time.h include/timer.h drivers/rtc/runtime.c",
        // Word beginnings, then letters spread over the path.
        "fb, foo_bar.c fubar.c five/obvious.c",
        "mte, match_the_end.c MatchEngineTest.java some_motive.c",
        "rlm, src/rank_list_model.c drivers/rl/main/x.c",
        // The initials of all words of a name, then beginnings of all of them, then of some.
        "llr, lpass-lpaif-reg.h list_lru.c llvm.rst",
        "bcri, btf__core_reloc_ints.c block/blk-crypto-internal.h bcm2711-rpi.dtsi",
        "tcache, test_cache.py test_cache_size.py",
        "hs, HttpServer.java HttpServerTest.java",
        "xib, XIBFile.java XmlImportBean.java XmlImportBeanTest.java",
        "ei, ext4_inode.c an_ext4_inode.c",
        "bp, .bash_profile my_bash_profile",
        "v6a, via686a.c via6_max_size.c",
        // But what a name is or begins with comes before initials.
        "des, des.c des_generic.c dm-exception-store.c",
        // A directory's word and a part of the name, in any order.
        "net core, net/core.c netlink/core_helper.c",
        "core net, net/core.c netlink/core_helper.c",
        "ext4 inode, fs/ext4/inode.c fs/ext4/ext4_inode_extra_long_name_of_a_test.c",
        // A whole name or directory, in whichever word it is.
        "sched core.c, kernel/sched/core.c kernel/sched/core_sched.c kernel/sched/score.c",
        "core.c sched, kernel/sched/core.c kernel/sched/core_sched.c",
        "sched core, kernel/sched/core.c kernel/sched/core_sched.c",
        "net main, net/main.c internet/main.c net/main_loop.c",
        "usb hub.h, drivers/usb/core/hub.h drivers/usb/core/usb_hub.h",
        "net/ core, x/net/core.c x/internet/core.c",
        "fs, fs.c fs/x.c",
        "src/core, src/core.c src/core_x.c src/x_core.c",
        // A name in one word: without its dot, without its separators, behind its directory.
        "mainc, init/main.c sphinx/maintainers_include.py",
        "socketc, net/socket.c bpf/prog_tests/socket_cookie.c",
        "tcpinputc, net/ipv4/tcp_input.c net/tcp_input_core.c",
        "trampoline32s, arch/x86/trampoline_32.S arch/x86/trampoline_32_shared.c",
        "amsams, drivers/macintosh/ams/ams.h dts/am57xx-cl-som-am57x.dts",
        "netsocket, net/socket.c x/net_socket_helper.c net/x_socket.c",
        "amsamsh, drivers/macintosh/ams/ams.h ams/ams_main_helper.c",
        "usbhub, drivers/usb/hub.c usbhubx/usb_hub_main.c",
        "ams/ams, ams/ams.h ams/ams_core.c",
        // A whole stem before the beginning of a name in capitals.
        "log, log.properties LOGO.svg",
        "change, src/change.py CHANGES",
        "read, doc/read.html README",
        "make, x/make.sh MAKEDEV",
        // The name as it was typed before the same in capitals.
        "test, vt6655/test TEST.DOC",
        "test, b/test a/TEST",
        "notes, b/notes.txt a/NOTES.txt",
        // Initials in capitals are those of several words still.
        "xib, XIBFile.java XmlImportBean.java",
        // What editors leave behind comes last, unless it is asked for.
        "main, x/a_main_b.c main.c~ .main.c.swp main.c.orig",
        "main.c, a/b/main.c #main.c#",
        "main.c, a/b/main.c .#main.c",
        "main.c, a/b/main.c main.c.bak main.c.rej main.c.tmp",
        "main.orig, main.c.orig lib/main_origin.c",
        "main.c, a/b/main.c main.c.old main.c.backup",
        "folder, a/b/folder.c folder.old folder.c.backup",
        "main.old, main.c.old lib/main.folder.c",
        "main old, main.c.old lib/main_folder.c",
        "old, x.old a/b/threshold.c",
        "backup, backup.c x.backup a/b/c/backups/x",
        "swp, .main.c.swp src/sweep.c",
        "back~, back~ src/feedback~x/y.c",
        // A side of a diff that is no directory here.
        "b/README.md, README.md docs/README.md",
        // Stars at the ends.
        "*.rs, src/a.rs",
        "ma*, src/main.rs main/x.c",
        "*ain*, main.c x/main/y.c",
        // Nearer to the beginning and to the end of the name.
        "lre, lpass_reg.h a_long_prefix/x_lpass_reg.h",
        "hhm, hinic_hw_mgmt.h book3s_hv_hmi.c",
        "trc, trace.c a_long_name_of_trace.c",
        // Segments.
        "app/conf, app/config.rb lib/app/old/sconf.rb",
        "src/, src/main.c lib/srcfile.c/x",
        // Between equals, the shallower and shorter one.
        "main, main.c src/main.c src/app/main.c",
        "util, a/util.c ab/util.c",
    })
    void prefersWhatIsMeant(String query, String bestFirst) {
        check(query, bestFirst, FILES);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // Near, then far; the file itself last among equals.
        "util, a/b/main.c, a/b/util.c a/util.c b/util.c",
        "main, a/b/main.c, a/b/main.h a/b/main.c a/main.c c/main.c",
        // But never before a better name.
        "core, net/ipv4/tcp.c, core.c drivers/core.c net/ipv4/core_x.c net/ipv4/x_core.c",
        "tcp.c, net/ipv4/tcp.c, net/ipv4/tcp.c net/tcp.c net/ipv4/tcp_cong.c",
    })
    void prefersWhatIsNearTheCurrentFile(String query, String current, String bestFirst) {
        byte[] path = current.getBytes(StandardCharsets.UTF_8);
        check(query, bestFirst, FILES.withCurrentFile(CurrentFile.of(path)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // Of near-equals the one that is worked on, where it lies a little deeper too.
        "util, b/util.c, b/util.c a/util.c",
        "util, a/b/util.c, a/b/util.c a/util.c",
        "main, src/main.h, src/main.h src/main.c",
        "ma, src/maintain.c, src/maintain.c src/main.c",
        // But not before what matches better.
        "core, a/score.c, a/core_x.c a/score.c",
        "main, lib/maintain.c, src/main.c lib/maintain.c",
        "net core, netlink/core_helper.c, net/core.c netlink/core_helper.c",
    })
    void prefersWhatHasChanged(String query, String changed, String bestFirst) {
        Context context =
                new Context.Builder()
                        .file(bytes("elsewhere"), 100, 1)
                        .changes(new NamedChanges(Set.of(changed)), 30)
                        .build();
        check(query, bestFirst, FILES.withContext(context));
    }

    /// What is known of files: `path=points`, a colon for a query that it was chosen for. As
    /// many as `Familiarity` gives: 80 for one opening today, 50 for one a week ago, 300 for what
    /// follows the current file each time, 200 for the same query.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // A habit beats none among near-equals, also a little deeper, or with a longer name.
        "util, b/util.c=80, , b/util.c a/util.c",
        "util, a/b/util.c=50, , a/b/util.c a/util.c",
        "ma, src/maintain.c=50, , src/maintain.c src/main.c",
        "m, src/net/model.c=80, , src/net/model.c main.c",
        "core, net/core_x.c=80, , net/core_x.c net/core_a.c a/score.c",
        // The more, the better.
        "s, c/s3.c=150 b/s2.c=80, , c/s3.c b/s2.c a/s1.c",
        // But not what begins with the word before what is it, nor strewn letters before a word.
        "core, a/core_x.c=80, , core.c a/core_x.c",
        "util, user/titanic_list.c=150, , util.c user/titanic_list.c",
        // Nearness decides between equals only; a habit is worth more.
        "util, x=1, a/b/main.c, a/b/util.c a/util.c b/util.c",
        "util, b/util.c=50, a/b/main.c, b/util.c a/b/util.c a/util.c",
        // A successor stands before what only begins as typed, and before a habit.
        "m, lib/x_model.c=300, src/a.c, lib/x_model.c src/main.c",
        "m, src/manual.c=300 src/main.c=80, src/a.c, src/manual.c src/main.c",
        // The same query again.
        "a, c/ab.c:200, , a.c c/ab.c aa.c",
        "mo, src/x_model.c:200 src/smoke.c=80, , src/x_model.c src/smoke.c",
        // Nothing overtakes a name that was typed whole.
        "main.c, main.cpp=400 x/main.cc=400, , src/main.c main.cpp x/main.cc",
        "main.c, main.c.x=400, , src/main.c main.c.x",
        "makefile, Makefile.am=400, , a/b/Makefile Makefile.am",
        "main.c, a/main.c=400, , a/main.c main.c",
        "makefile, makefiles.am=400 makefiles/x=400, a/b/x, a/b/Makefile makefiles.am makefiles/x",
        "net/main.c, net/main.c.orig=400, , net/main.c net/main.c.orig",
    })
    void prefersWhatIsKnown(
            String query, String known, @Nullable String current, String bestFirst) {
        var context = new Context.Builder();
        int place = 1;
        for (String each : known.split(" ", -1)) {
            int at = Math.max(each.indexOf('='), each.indexOf(':'));
            byte[] path = bytes(each.substring(0, at));
            int worth = Integer.parseInt(each.substring(at + 1));
            boolean chosen = each.charAt(at) == ':';
            context.file(path, chosen ? 0 : worth, place++);
            if (chosen) {
                context.chosen(query, path, worth);
            }
        }
        MatchOptions options = FILES.withContext(context.build());
        check(
                query,
                bestFirst,
                current == null
                        ? options
                        : options.withCurrentFile(CurrentFile.of(bytes(current))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void check(String query, String bestFirst, MatchOptions options) {
        List<String> expected = Arrays.asList(bestFirst.split(" ", -1));
        List<String> arrival = new ArrayList<>(expected);
        Collections.reverse(arrival);
        PathStore store = Paths.store(arrival.toArray(String[]::new));
        try (MatchEngine engine = new MatchEngine(store, options, () -> {})) {
            Ranking ranking = engine.filter(query);
            List<String> actual =
                    IntStream.range(0, ranking.size())
                            .mapToObj(row -> store.pathText(ranking.entry(row)))
                            .toList();
            assertEquals(expected, actual);
        }
    }
}
