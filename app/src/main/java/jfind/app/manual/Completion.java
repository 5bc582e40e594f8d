package jfind.app.manual;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Option;

/// The scripts with which shells complete the program's options.
///
/// Immutable.
///
/// @param program the name by which it is called
public record Completion(String program) {
    /// The kind of an option's value, as far as it helps a shell.
    private enum ValueHint {
        ANYTHING,
        FILE,
        DIRECTORY,
        CHOICE
    }

    /// For bash. A value comes after `=`, which bash sees as a separate word, or is the next word.
    public String bash() {
        var choices = new StringBuilder();
        var names = new StringBuilder();
        for (Option option : offered()) {
            if (hintOf(option) == ValueHint.CHOICE) {
                choices.append("        ").append(option.longName()).append(") ");
                choices.append("words='")
                        .append(String.join(" ", option.choices()))
                        .append("' ;;\n");
            }
            for (String name : option.names()) {
                boolean needsValue =
                        option.value() == Option.ValueKind.REQUIRED && name.startsWith("--");
                names.append(name).append(needsValue ? "= " : " ");
            }
            for (String name : option.offNames()) {
                names.append(name).append(' ');
            }
        }
        return """
        # Completion of the options of PROGRAM for bash.
        _PROGRAM_options() {
            local word=$2 before=$3 words
            if [[ $word == = ]]; then
                word=
            elif [[ $before == = ]]; then
                before=${COMP_WORDS[COMP_CWORD - 2]}
            fi
            case $before in
        CHOICES        *)
                    [[ $word == [-+]* ]] || return
                    words='NAMES'
                    ;;
            esac
            COMPREPLY=($(compgen -W "$words" -- "$word"))
            [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace
        }
        complete -o bashdefault -o default -F _PROGRAM_options PROGRAM
        """
                .replace("CHOICES", choices)
                .replace("NAMES", names.toString().strip())
                .replace("PROGRAM", program);
    }

    /// For zsh, with its own `_arguments`.
    public String zsh() {
        var specs = new StringBuilder();
        for (Option option : offered()) {
            for (String name : option.names()) {
                specs.append("        ").append(zshSpec(option, name)).append(" \\\n");
            }
            for (String name : option.offNames()) {
                specs.append("        '").append(name).append("[off: ").append(option.longName());
                specs.append("]' \\\n");
            }
        }
        return """
        #compdef PROGRAM
        # Completion of the options of PROGRAM for zsh.
        _PROGRAM_options() {
            _arguments -S \\
        SPECS        '*:root:_files'
        }
        if [[ ${funcstack[1]-} == _PROGRAM ]]; then # compinit has found this file, and calls it the first time.
            _PROGRAM_options "$@"
        elif (( $+functions[compdef] )); then
            compdef _PROGRAM_options PROGRAM
        fi
        """
                .replace("SPECS", specs)
                .replace("PROGRAM", program);
    }

    private static String zshSpec(Option option, String name) {
        String attached = name.startsWith("--") ? "=" : "+";
        String value =
                switch (option.value()) {
                    case NONE -> "";
                    case REQUIRED -> attached;
                    case ATTACHED, OPTIONAL_NUMBER, OPTIONAL_WORD ->
                            name.startsWith("--") ? "=-" : "-";
                };
        boolean optional = option.value() != Option.ValueKind.REQUIRED;
        String action =
                switch (hintOf(option)) {
                    case ANYTHING -> " ";
                    case FILE -> "_files";
                    case DIRECTORY -> "_files -/";
                    case CHOICE -> "(" + String.join(" ", option.choices()) + ")";
                };
        String argument =
                option.value() == Option.ValueKind.NONE
                        ? ""
                        : (optional ? "::" : ":") + zshText(option.placeholder()) + ":" + action;
        return "'*" + name + value + "[" + zshText(option.summary()) + "]" + argument + "'";
    }

    private static String zshText(String text) {
        return quoted(
                text.replace("\\", "\\\\")
                        .replace("[", "\\[")
                        .replace("]", "\\]")
                        .replace(":", "\\:"));
    }

    /// For fish, which does not know option names that begin with `+`.
    public String fish() {
        var text = new StringBuilder("# Completion of the options of " + program + " for fish.\n");
        for (Option option : offered()) {
            text.append("complete -c ").append(program);
            for (String name : option.names()) {
                text.append(fishName(name));
            }
            if (option.value() == Option.ValueKind.REQUIRED) {
                text.append(
                        hintOf(option) == ValueHint.FILE || hintOf(option) == ValueHint.DIRECTORY
                                ? " -r"
                                : " -x");
            }
            if (hintOf(option) == ValueHint.DIRECTORY) {
                text.append(" -a '(__fish_complete_directories)'");
            } else if (hintOf(option) == ValueHint.CHOICE) {
                text.append(" -x -a '").append(String.join(" ", option.choices())).append("'");
            }
            text.append(" -d '").append(fishText(option.summary())).append("'\n");
            for (String name : option.offNames()) {
                if (name.startsWith("-")) {
                    text.append("complete -c ").append(program).append(fishName(name));
                    text.append(" -d 'off: ").append(option.longName()).append("'\n");
                }
            }
        }
        return text.toString();
    }

    private static String fishName(String name) {
        if (name.startsWith("--")) {
            return " -l " + name.substring(2);
        }
        return name.startsWith("-") ? " -s " + name.substring(1) : "";
    }

    private static String fishText(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    /// A text between single quotes of a POSIX shell.
    private static String quoted(String text) {
        return text.replace("'", "'\\''");
    }

    private static List<Option> offered() {
        List<Option> offered = new ArrayList<>();
        for (Option option : Option.values()) {
            if (option.group().isOffered()) {
                offered.add(option);
            }
        }
        return offered;
    }

    private static ValueHint hintOf(Option option) {
        if (!option.choices().isEmpty()) {
            return ValueHint.CHOICE;
        }
        return switch (option.placeholder()) {
            case "FILE", "PATH", "DEVICE" -> ValueHint.FILE;
            case "DIRECTORY" -> ValueHint.DIRECTORY;
            default -> ValueHint.ANYTHING;
        };
    }
}
