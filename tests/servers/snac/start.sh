#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# snac2, a small real server that speaks the Mastodon API in its own way, with a fresh instance for one test run.
# Stays in the foreground; prints one line of JSON when ready: {"url","accounts":[{"handle","token","password"}]}.
# The tokens come out of the OAuth code flow a client goes through. Ends and cleans up on a signal.
# shellcheck source=../common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

end_with_parent "$@"
need curl curl
need jq jq
need python3 python3
need flock util-linux

# The version in backports, unpacked into the cache: no source list, package state or service of the machine is touched.
# Its own apt state points at the mirror the machine already uses; Debian's key signs both.
unpack_snac() {
    local target=$1 apt=$1.apt mirror
    if [ -x "$target/usr/bin/snac" ]; then return 0; fi
    # shellcheck disable=SC2016 # for apt
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' |
        grep -m1 '/debian/$') || return 1
    rm -rf "$apt" "$target" && mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/deb"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm-backports main" \
        >"$apt/sources.list"
    cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
APT::Sandbox::User "$(id -un)";
CONF
    say "fetching snac2 from bookworm-backports into the cache"
    export APT_CONFIG=$apt/apt.conf
    (cd "$apt/deb" && apt-get -qq update && apt-get -qq download snac2) >"$target.log" 2>&1 || return 1
    unset APT_CONFIG
    dpkg-deb -x "$apt"/deb/snac2_*.deb "$target.part" && mv "$target.part" "$target" && rm -rf "$apt"
}

find_snac() {
    snac=$(command -v snac || true)
    if [ -n "$snac" ]; then return 0; fi
    need apt-get apt
    need dpkg-deb dpkg
    local home=$PARVIS_TEST_CACHE/snac2-bookworm-backports
    with_lock snac2 unpack_snac "$home" || absent "snac2 from bookworm-backports (see $home.log)"
    snac=$home/usr/bin/snac
    if [[ $(ldd "$snac") == *"not found"* ]]; then
        absent "the libraries snac2 needs (Debian packages libcurl4 libssl3)"
    fi
}

# snac answers only to the host name it was made for, so that one is the address the client is given.
create_instance() {
    local data=$run_dir/data
    # its questions: network address, port, host name, path prefix, administrator's mail
    printf '127.0.0.1\n%s\nlocalhost:%s\n\nadmin@localhost.test\n' "$port" "$port" |
        "$snac" init "$data" >>"$run_dir/init.log" 2>&1
    local user
    for user in alice bob; do printf '%s\n' "$user" | "$snac" adduser "$data" "$user" >>"$run_dir/init.log" 2>&1; done
    # It delivers every public post to its own inbox with the threads that also answer clients: with the usual four, a
    # burst of posts locks all of them for the 6 s of a delivery's time-out. Hence many threads.
    # Plain HTTP; no Landlock jail (it fails in containers); no mail. Passwords are stored as NONCE:sha1(NONCE:UID:PASSWORD).
    python3 - "$data" <<'PY'
import hashlib, json, pathlib, sys

def change(path, **values):
    content = json.loads(path.read_text())
    content.update(values)
    path.write_text(json.dumps(content, indent=2))

data = pathlib.Path(sys.argv[1])
change(data / "server.json", protocol="http", disable_sandbox=True, disable_email_notifications=True,
       num_threads=32)
for user in ("alice", "bob"):
    path = data / "user" / user / "user.json"
    nonce = json.loads(path.read_text())["passwd"].split(":")[0]
    digest = hashlib.sha1(f"{nonce}:{user}:{user}-pass".encode()).hexdigest()
    change(path, passwd=f"{nonce}:{digest}")
PY
}

# token_for USER PASSWORD: what a client and its person do with a browser, done with curl.
token_for() {
    local callback=http://127.0.0.1:9/callback app id secret location code
    app=$(curl -sf "$url/api/v1/apps" --data-urlencode client_name=parvis-test \
        --data-urlencode "redirect_uris=$callback" --data-urlencode 'scopes=read write follow')
    id=$(jq -re .client_id <<<"$app")
    secret=$(jq -re .client_secret <<<"$app")
    # the page the browser opens, then the form on it; the answer redirects to the callback with the code
    curl -sf -G "$url/oauth/authorize" --data-urlencode "client_id=$id" --data-urlencode "redirect_uri=$callback" \
        --data-urlencode response_type=code --data-urlencode 'scope=read write follow' \
        --data-urlencode state=parvis -o /dev/null
    location=$(curl -s -o /dev/null -w '%{redirect_url}' "$url/oauth/x-snac-login" --data-urlencode "login=$1" \
        --data-urlencode "passwd=$2" --data-urlencode "redir=$callback" --data-urlencode "cid=$id" \
        --data-urlencode state=parvis)
    [[ $location == *code=* ]] || return 1
    code=${location##*code=}
    code=${code%%&*}
    curl -sf "$url/oauth/token" --data-urlencode grant_type=authorization_code --data-urlencode "code=$code" \
        --data-urlencode "client_id=$id" --data-urlencode "client_secret=$secret" \
        --data-urlencode "redirect_uri=$callback" | jq -re .access_token
}

find_snac
begin_run
port=
pick_port port
url=http://localhost:$port
create_instance || { cat "$run_dir/init.log" >&2; die "the instance could not be made"; }
DEBUG=1 tied "$snac" httpd "$run_dir/data" >"$run_dir/snac.log" 2>&1 </dev/null &
snac_pid=$!
at_end stop "$snac_pid" KILL # asked politely it takes 3 s, and nothing of it is kept
wait_for snac2 20 "$snac_pid" "$run_dir/snac.log" answers "$url/"

accounts=[]
for user in alice bob; do
    token=$(token_for "$user" "$user-pass") || die "no token for $user (log: $(tail -n 3 "$run_dir/snac.log"))"
    accounts=$(jq -c --arg handle "$user" --arg token "$token" --arg password "$user-pass" \
        '. + [{$handle, $token, $password}]' <<<"$accounts")
done
jq -cn --arg url "$url" --argjson accounts "$accounts" '{$url, $accounts}'
stay_with "$snac_pid" "$run_dir/snac.log"
