#!/bin/sh
# Run once by the database's image on an empty volume: makes the roles with the passwords from the secret files.
set -eu
psql --set ON_ERROR_STOP=1 --single-transaction --username "${POSTGRES_USER:-postgres}" --dbname trialogue \
  --set owner_password="$(cat /run/secrets/owner_password)" \
  --set app_password="$(cat /run/secrets/app_password)" \
  --file /trialogue/roles.sql
