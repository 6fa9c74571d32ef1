#!/bin/sh
# profiles.sh COUNT FOLDER: writes FOLDER/.aws/config with COUNT profiles, 5 sources with a device among
# them, and the credentials of the sources.
set -eu
mkdir -p "$2/.aws"
awk -v n="$1" 'BEGIN {
  split("admin readonly developer billing audit", role, " ")
  split("prod staging test dev sandbox", stage, " ")
  for (s = 0; s < 5; s++)
    printf "[profile hub%d]\nregion = eu-central-1\nmfa_serial = arn:aws:iam::%.0f:mfa/jane\n\n", s, 100000000000 + s
  for (i = 0; i < n - 5; i++) {
    printf "[profile team%d-%s-%s]\n", int(i / 25), stage[int(i / 5) % 5 + 1], role[i % 5 + 1]
    printf "role_arn = arn:aws:iam::%.0f:role/%s\n", 200000000000 + int(i / 5) * 7919, role[i % 5 + 1]
    printf "source_profile = hub%d\nmfa_serial = arn:aws:iam::%.0f:mfa/jane\n", i % 5, 100000000000 + i % 5
    printf "region = eu-west-1\nduration_seconds = %d\n\n", i % 3 ? 43200 : 3600
  }
}' >"$2/.aws/config"
for hub in 0 1 2 3 4; do
  printf '[hub%s]\naws_access_key_id = AKIAIOSFODNN7EXAMPL%s\naws_secret_access_key = example/secret/key\n' $hub $hub
done >"$2/.aws/credentials"
