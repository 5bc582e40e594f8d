/// fuzzywuzzy, which has no descriptor of its own.
module me.xdrop.fuzzywuzzy {
    exports me.xdrop.fuzzywuzzy;
}
