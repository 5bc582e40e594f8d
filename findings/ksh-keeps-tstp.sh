#!/bin/sh
# ksh 93u+m 1.0.4: a script that has trapped SIGTSTP and then resets the trap (`trap - TSTP`) is not stopped by the signal any
# more: it goes on. So a script that catches ctrl-z to do something first, resets the trap and sends itself the signal, as
# one does, never stops.
#
# A good guess would have been that the reset brings the default action back, as it does in dash, bash, BusyBox, mksh, yash
# and zsh, and in ksh itself for SIGTERM.
#
# Needs Linux, Python 3, dash, and apt-get with Debian 12's packages. Prints what each shell did; ends with 0 as long as the
# behaviour is that of above, with 1 if it has changed, with 2 if it cannot be tried.
# Seen: ksh TSTP went on; ksh TERM ended by signal 15; dash TSTP stopped.
set -eu
version=1.0.4-3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "ksh93u+m=$version" > /dev/null 2>&1 || { echo "ksh93u+m $version: not to be had here"; exit 2; }
dpkg -x ./*.deb root
ksh=$(find "$folder/root" -name ksh93 -type f | head -n 1)
"$ksh" --version 2>&1 || true

cat > outside.py << 'END'
import os, signal, sys, time

def outcome(shell, name):
    """What becomes of a script, in a process group of its own, that resets its trap and signals itself."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.execv(shell, [shell, "-c", "trap : %s; trap - %s; kill -%s $$; sleep 0.2; exit 3" % (name, name, name)])
    end = time.time() + 5
    while time.time() < end:
        seen, status = os.waitpid(child, os.WUNTRACED | os.WNOHANG)
        if seen and os.WIFSTOPPED(status):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "stopped"
        if seen:
            return "ended by signal %d" % os.WTERMSIG(status) if os.WIFSIGNALED(status) else "went on"
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "neither"

ksh, dash = sys.argv[1:]
seen = [outcome(ksh, "TSTP"), outcome(ksh, "TERM"), outcome(dash, "TSTP")]
print("ksh TSTP %s; ksh TERM %s; dash TSTP %s" % tuple(seen))
sys.exit(0 if seen == ["went on", "ended by signal 15", "stopped"] else 1)
END
python3 outside.py "$ksh" "$(command -v dash)"
