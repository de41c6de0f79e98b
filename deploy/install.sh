#!/bin/sh
# Installs or upgrades WBS Aduakan! on Debian 12 or 13, as root, from the folder that this file lies in:
#     sh deploy/install.sh wbs.example.go.id
#     sh deploy/install.sh --rollback
# The new version is built beside the running one in /srv/wbs/releases; then a backup, the migrations and the switch of the
# link /srv/wbs/app. A version that does not answer is taken back. It makes the user wbs, /srv/wbs/.env with new secrets (once),
# /srv/wbs/data and /srv/wbs/backups, the units, and the command wbs. It makes no account and no certificate, prints no secret,
# and opens nothing to the network. It may be run again at any time.
set -eu

home=/srv/wbs
app=$home/app
kept=3

say() { printf '%s\n' "$*"; }
refuse() { say "$*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || refuse 'This needs root: it makes a system user and installs Debian packages.'

# Runs a command of a folder as wbs, without anything of root's environment.
as_wbs() {
  folder=$1
  shift
  setpriv --reuid wbs --regid wbs --init-groups env -i HOME="$home/cache" PATH="$PATH" LANG=C.UTF-8 \
    ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS="$NODE_EXTRA_CA_CERTS"} sh -c 'cd "$0" && exec "$@"' "$folder" "$@"
}
# The project brings its own Node for everything but the installation of the packages.
run() {
  folder=$1
  shift
  as_wbs "$folder" node_modules/node/bin/node scripts/run.mjs "$@"
}
random() { head -c "$1" /dev/urandom | base64 -w 0; }
has_services() { [ -d /run/systemd/system ]; }
runs() { has_services && systemctl is-active -q "$1" && echo yes || echo no; }
# Server and worker have one build (docs/decisions/0187-one-build-on-a-database.md), so both stop and start.
look() {
  server=$(runs wbs)
  worker=$(runs wbs-worker)
}
# The worker first: it may wait for the end of a job, and the server still answers.
halt() {
  [ "$worker" = no ] || systemctl stop wbs-worker
  stopped=$(date +%s)
  [ "$server" = no ] || systemctl stop wbs
}
# Starts what ran; false where it does not come. A worker that refuses to start waits for its next try after a second or two.
resume() {
  if [ "$server" = yes ]; then
    systemctl start wbs && answers || return 1
    say "  $(($(date +%s) - stopped)) seconds without a server"
  fi
  [ "$worker" = no ] || { systemctl start wbs-worker && sleep 3 && systemctl is-active -q wbs-worker; }
}
answers() {
  port=$(sed -n 's/^PORT=\([0-9][0-9]*\)$/\1/p' "$home/.env")
  as_wbs "$app" node_modules/node/bin/node -e "
    const until = Date.now() + 60_000
    const ask = () => fetch('http://127.0.0.1:${port:-3000}/api/health').then((a) => a.ok, () => false)
    while (!(await ask())) { if (Date.now() > until) process.exit(1); await new Promise((go) => setTimeout(go, 200)) }" \
    --input-type=module
}
switch_to() {
  ln -sfn "$1" "$app.new"
  mv -T "$app.new" "$app"
}
services() {
  for unit in wbs.service wbs-worker.service wbs-verify.service wbs-verify.timer wbs-backup.service wbs-backup.timer; do
    cp "$app/deploy/$unit" "/etc/systemd/system/$unit"
  done
  install -D -m 0644 "$app/deploy/tmpfiles.conf" /etc/tmpfiles.d/wbs.conf
  has_services || return 0
  systemctl daemon-reload
  systemctl enable -q wbs wbs-verify.timer wbs-backup.timer
}

if [ "${1:-}" = --rollback ]; then
  current=$(readlink "$app") || refuse 'Nothing is installed.'
  before=$(cat "$current/.before" 2>/dev/null) && [ -d "$before" ] || refuse 'There is no version before this one.'
  look
  halt
  switch_to "$before"
  services
  resume || refuse 'The version before does not answer: wbs doctor'
  say "Back to $before. The tables stay as they are: migrations only add."
  exit 0
fi

address=${1:-}
from=$(cd "$(dirname "$0")/.." && pwd)
echo "$address" | grep -Eq '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$' ||
  refuse 'Say the name that people will type: sh deploy/install.sh wbs.example.go.id'
[ -r /etc/debian_version ] || refuse 'This is for Debian 12 and 13. Elsewhere do by hand what it does.'
memory=$(awk '/MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
[ "$memory" -ge 1800 ] || [ -e "$from/SHA256SUMS" ] || refuse "This machine has $memory MB of memory; the build needs 2 GB."
room=$(df -Pk /srv | awk 'NR == 2 { print int($4 / 1024) }')
[ "$room" -ge 4000 ] || refuse "There are $room MB free for $home; 4,000 are needed."

# A bundle (npm run pack) brings packages and build: it needs no internet, no Debian package and no compiler.
bundle=no
[ -e "$from/SHA256SUMS" ] && [ -e "$from/.next/BUILD_ID" ] && [ -d "$from/node_modules" ] && bundle=yes

say '1/6 Debian packages'
need=''
[ "$bundle" = yes ] && wanted='' || wanted='ca-certificates nodejs npm'
for package in $wanted util-linux tar; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || need="$need $package"
done
if [ -n "$need" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $need >/dev/null
fi

say '2/6 user and folders'
getent passwd wbs >/dev/null ||
  useradd --system --user-group --home-dir "$home" --no-create-home --shell /usr/sbin/nologin wbs
install -d -o root -g wbs -m 0750 "$home"
install -d -o wbs -g wbs -m 0750 "$home/releases"
install -d -o wbs -g wbs -m 0700 "$home/data" "$home/backups" "$home/cache"

say '3/6 settings'
if [ ! -e "$home/.env" ]; then
  (
    umask 077
    sed -e "s|^APP_URL=.*|APP_URL=https://$address|" \
      -e "s|^AUTH_SECRET=.*|AUTH_SECRET=$(random 33)|" \
      -e "s|^WBS_MASTER_KEYS=.*|WBS_MASTER_KEYS=1:$(random 32)|" \
      -e "s|^WBS_DATA_DIR=.*|WBS_DATA_DIR=$home/data|" \
      -e "s|^WBS_BACKUP_DIR=.*|WBS_BACKUP_DIR=$home/backups|" \
      -e "s|^MAIL_BOUNCE_SECRET=.*|MAIL_BOUNCE_SECRET=$(random 33 | tr '+/' '-_')|" \
      "$from/.env.example" > "$home/.env"
  )
  chown wbs:wbs "$home/.env"
fi

if [ "$bundle" = yes ]; then
  say '4/6 the new version beside the running one, from the bundle'
  (cd "$from" && sha256sum --quiet --strict -c SHA256SUMS) || refuse 'The bundle is not whole: copy it again. Nothing was installed.'
else
  say '4/6 the new version beside the running one: packages and build (five to ten minutes)'
fi
release=$home/releases/$(date -u +%Y%m%dT%H%M%SZ)
before=$(readlink "$app" 2>/dev/null || true)
build=$home/cache/build
trap 'rm -rf "$release" "$build"' EXIT
if [ "$bundle" = yes ]; then
  install -d -o wbs -g wbs -m 0750 "$release"
  tar -C "$from" --exclude=./.data --exclude=./.env -cf - . | as_wbs "$release" tar -xf -
else
  rm -rf "$build"
  install -d -o wbs -g wbs -m 0750 "$build"
  tar -C "$from" --exclude=./node_modules --exclude=./.next --exclude=./.data --exclude=./.env --exclude=./.git -cf - . |
    as_wbs "$build" tar -xf -
  # Debian 12 has Node 18, which the packages refuse: first comes the Node that the project would bring anyway.
  if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
    version=$(cd "$build" && node -p 'require("./package.json").dependencies.node')
    as_wbs "$home/cache" npm install --prefix "$home/cache/node" --no-audit --no-fund --loglevel=error "node@$version"
    PATH=$home/cache/node/node_modules/node/bin:$PATH
  fi
  as_wbs "$build" npm ci --no-audit --no-fund --loglevel=error
  run "$build" build >/dev/null
  # Only what runs goes on; the tools that built it (1.7 GB) do not stay.
  run "$build" pack "$release" --unpacked
  rm -rf "$build"
fi
ln -s "$home/.env" "$release/.env"
[ -z "$before" ] || echo "$before" > "$release/.before"

say '5/6 backup, migrations, switch'
if [ -n "$before" ]; then
  grep -q '^WBS_BACKUP_PUBLIC_KEY=.' "$home/.env" ||
    refuse 'There is no key for backups, so there would be no way back. Make one first: wbs backup-key'
  run "$before" backup
fi
look
halt
if [ -n "$before" ] && ! run "$release" db-migrate; then
  resume || true
  refuse 'The tables could not be changed, so the version before runs on.'
fi
switch_to "$release"
trap - EXIT
services
if ! resume; then
  halt
  switch_to "$before"
  services
  resume || true
  refuse "The new version does not come, so the one before runs again. The new one is in $release: look at it with journalctl -u wbs -u wbs-worker."
fi
ls -1d "$home"/releases/* | grep -vxF -e "$release" -e "${before:-none}" | sort -r | tail -n "+$((kept - 1))" | xargs -r rm -rf

say '6/6 the command wbs and the proxy'
cat > /usr/local/bin/wbs <<END
#!/bin/sh
# The commands of WBS Aduakan! as its own user: wbs setup, wbs doctor, wbs backup ...
cd $app && exec setpriv --reuid wbs --regid wbs --init-groups env HOME=$home/cache node_modules/node/bin/node scripts/run.mjs "\$@"
END
chmod 0755 /usr/local/bin/wbs
if [ -d /etc/nginx/sites-available ] && [ ! -e /etc/nginx/sites-available/wbs ]; then
  sed "s/wbs\.example\.go\.id/$address/g" "$app/deploy/nginx.conf" > /etc/nginx/sites-available/wbs
fi
say "Installed: $release"
[ -n "$before" ] || say "What only people can do (docs/deployment.md, \"First start\"):
  1. wbs setup            prints the shares of ESCROW, ROOT and the first code: on paper; its two public keys into $home/.env
  2. copy the line WBS_MASTER_KEYS of $home/.env to a place apart from the backups
  3. wbs backup-key       prints the secret of the backups: on paper; its public key into $home/.env
  4. wbs recovery-drill   with two of the papers
  5. a certificate and a proxy: deploy/nginx.conf or deploy/Caddyfile
  6. systemctl start wbs wbs-verify.timer wbs-backup.timer, then wbs doctor"
