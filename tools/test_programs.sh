#!/bin/sh
# The tests turn drafts into PDF and read it back. This installs LibreOffice and poppler where they are
# missing and the system's package manager can be used; otherwise it says what to install.
set -eu

missing=""
command -v soffice >/dev/null 2>&1 || missing="libreoffice"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler"
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && as_root="sudo -n"
fi
if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || [ -n "$as_root" ]; }; then
    echo "Installing LibreOffice Writer and poppler ..."
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
        libreoffice-writer-nogui poppler-utils fonts-liberation >/dev/null
elif command -v dnf >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || [ -n "$as_root" ]; }; then
    $as_root dnf install -y -q libreoffice-writer poppler-utils liberation-serif-fonts
elif command -v brew >/dev/null 2>&1; then
    brew install --quiet poppler
    brew install --quiet --cask libreoffice
else
    echo "The tests need LibreOffice (soffice) and poppler (pdftotext)." >&2
    echo "Install them with your package manager and run make test again." >&2
    exit 1
fi
