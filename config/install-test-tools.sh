#!/usr/bin/env bash
# Installs what the whole tests need beside Java and Maven, on Debian and its relatives: a browser, a software token, and
# independent readers of signed PDF files. Called by the build before the integration tests; does nothing when all of it
# is there. Skip it with -DskipTestTools. Where it cannot install (not root, no apt, no network) it says what is missing
# and lets the build go on: the tests that need a missing tool are then reported as skipped.
set -u

declare -A wanted=(
  [chromium]="the browser tests"
  [softhsm2]="the token tests (PKCS#11)"
  [opensc]="pkcs11-tool, which fills a token as people do"
  [poppler-utils]="pdfsig, the second opinion on signatures"
  [qpdf]="the check of PDF structure"
  [openssl]="keys in the forms that openssl writes"
  [fonts-liberation]="pictures of pages that look alike everywhere"
)

present() {
  case $1 in
    chromium) command -v chromium || command -v chromium-browser || command -v google-chrome ;;
    softhsm2) command -v softhsm2-util ;;
    opensc) command -v pkcs11-tool ;;
    poppler-utils) command -v pdfsig && command -v pdftoppm ;;
    qpdf) command -v qpdf ;;
    openssl) command -v openssl ;;
    fonts-liberation) ls /usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf ;;
  esac >/dev/null 2>&1
}

missing() {
  for package in "${!wanted[@]}"; do
    present "$package" || echo "$package"
  done | sort
}

packages=$(missing)
[ -n "$packages" ] || exit 0
echo "Test tools missing: $(echo $packages)"

how="apt-get install -y --no-install-recommends $(echo $packages)"
if ! command -v apt-get >/dev/null 2>&1; then
  echo "There is no apt-get here; install them in this system's own way."
elif [ "$(id -u)" -ne 0 ]; then
  echo "Only root may install them; run once: sudo $how"
else
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q -o DPkg::Lock::Timeout=300 update || echo "The package lists could not be brought up to date."
  # shellcheck disable=SC2086 # several packages
  apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install $packages ||
    echo "apt-get could not install them all."
fi

for package in $(missing); do
  echo "WITHOUT $package: ${wanted[$package]} will be skipped"
done
exit 0
