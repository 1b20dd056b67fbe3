-- The roles of Trialogue in PostgreSQL 15 or later. Run once, as a superuser, in the database "trialogue":
--   psql -v owner_password=... -v app_password=... -d trialogue -f roles.sql
-- The launcher runs this same file in the embedded database.
--   trialogue_owner   owns the database and migrates it
--   trialogue_app     runs the product: owns nothing and cannot pass row-level security
--   trialogue_ledger  owns the functions through which alone the ledger grows; nobody signs in as it

create role trialogue_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create role trialogue_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
create role trialogue_ledger nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- A migration gives a function to the ledger's role: for that its owner must be a member (SET and INHERIT, the
-- defaults from PostgreSQL 16 on and the only kind before) and the new owner must be able to create in the schema.
grant trialogue_ledger to trialogue_owner;

alter database trialogue owner to trialogue_owner;
revoke all on database trialogue from public;
grant connect on database trialogue to trialogue_app;
alter schema public owner to trialogue_owner;
revoke create on schema public from public;
grant usage on schema public to trialogue_app;
grant usage, create on schema public to trialogue_ledger;

create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- A request that waits this long has lost its reader; a lock held this long would stop a room.
alter role trialogue_app set statement_timeout = '5s';
alter role trialogue_app set lock_timeout = '2s';
alter role trialogue_app set idle_in_transaction_session_timeout = '10s';
