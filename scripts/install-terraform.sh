#!/usr/bin/env bash
# Makes sure that Terraform 1.11 or newer is on PATH. Where it is not, builds 1.11.4 from the Go module proxy into
# ~/.local/bin or /usr/local/bin. (`go install` cannot: its module has replace directives; built inside its own tree it can.)
set -Eeuo pipefail
version=1.11.4
if command -v terraform > /dev/null; then
  have=$(terraform version -json | sed -n 's/.*"terraform_version": *"\([0-9.]*\).*/\1/p')
  if [ "$(printf '%s\n1.11.0\n' "$have" | sort -V | head -n 1)" = 1.11.0 ]; then echo "terraform $have"; exit 0; fi
fi
command -v go > /dev/null || { echo "terraform 1.11 or newer is needed: https://developer.hashicorp.com/terraform/install" >&2; exit 1; }
target=/usr/local/bin; [ -w "$target" ] || { target=$HOME/.local/bin; mkdir -p "$target"; }
source=$(cd / && GOFLAGS=-mod=mod go mod download -json "github.com/hashicorp/terraform@v$version" | sed -n 's/.*"Dir": *"\(.*\)".*/\1/p')
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cp -r "$source/." "$work"; chmod -R u+w "$work"
( cd "$work" && CGO_ENABLED=0 go build -trimpath -ldflags '-s -w -X github.com/hashicorp/terraform/version.dev=no' -o "$target/terraform" . )
"$target/terraform" version | head -n 1
