# shellcheck shell=bash
# A PostgreSQL of our own for as long as a script runs; sourced after common.sh, never run. The script says where: $work.
# shellcheck disable=SC2034,SC2154

cluster=
server_bin=
as_server=()

# Debian keeps the server's programs off PATH, one folder per version; the newest is taken.
find_server_bin() {
  local dir
  while read -r dir; do
    [ -x "$dir/initdb" ] && [ -x "$dir/pg_ctl" ] && echo "$dir" && return 0
  done < <({ compgen -G '/usr/lib/postgresql/*/bin'; compgen -G '/usr/pgsql-*/bin'; } | sort -rV)
  dir=$(command -v initdb) && dir=$(dirname "$(readlink -f "$dir")") && [ -x "$dir/pg_ctl" ] && echo "$dir"
}

server_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    port_in_use "$port" || { echo "$port" && return; }
  done
}

# start_server SETTING...: in "$work/postgres"; sets $postgres to its address.
start_server() {
  local user=portal port locale=(--locale=C.UTF-8) dir="$work/postgres"
  server_bin=$(find_server_bin)
  mkdir "$dir"
  if [ "$(id -u)" -eq 0 ]; then
    # The server refuses to run as root.
    user=postgres
    id "$user" >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin "$user" || return 1
    chown "$user" "$dir"
    as_server=(runuser -u "$user" --)
  fi
  # Sorted as an Indonesian installation sorts, where this version can: what relies on byte order shows here, not in a province.
  if "$server_bin/initdb" --help | grep -q icu-locale; then
    locale+=(--locale-provider=icu --icu-locale=id-ID)
  fi
  (cd "$dir" && quietly "${as_server[@]}" "$server_bin/initdb" -D "$dir/data" -U portal --auth=trust -E UTF8 "${locale[@]}" --no-sync) || return 1
  port=$(server_port)
  (cd "$dir" && quietly "${as_server[@]}" "$server_bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 start -o \
    "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' $*") || {
    cat "$dir/log" >&2
    return 1
  }
  cluster="$dir/data"
  postgres="Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
}

stop_server() {
  if [ -n "$cluster" ]; then
    "${as_server[@]}" "$server_bin/pg_ctl" -D "$cluster" -m immediate -w stop >/dev/null 2>&1
  fi
}
