#!/bin/sh
# Starts what lib/app/<own name>.cfg says. It stands in for the launcher that jpackage makes, which asks dpkg and rpm, twice
# each time, which package it belongs to: several tenths of a second before anything is to be seen.
self=$(readlink -f "$0")
root=${self%/bin/*}
newline='
'
options=
classpath=
while IFS= read -r line; do
    value=${line#*=}
    case $value in
        *'$APPDIR'*) value=${value%%'$APPDIR'*}$root/lib/app${value#*'$APPDIR'} ;;
    esac
    case $line in
        app.classpath=*) classpath=${classpath:+$classpath:}$value ;;
        app.mainclass=*) main=$value ;;
        java-options=*) options=$options$value$newline ;;
    esac
done < "$root/lib/app/${self##*/}.cfg"
# Options are split at line ends, and a star in them is no file name.
set -f
IFS=$newline
exec "$root/lib/runtime/bin/tokenwright" $options -cp "$classpath" "$main" "$@"
