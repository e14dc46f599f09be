import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable } from './tenant-table';

export class OrganizationsAndAccounts2026112109000 implements MigrationInterface {
  name = 'OrganizationsAndAccounts2026112109000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      GRANT USAGE ON SCHEMA public TO doorstep_app, doorstep_worker;

      CREATE TABLE organizations (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
        slug text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('federation','affiliate','local','worker_center','community','chapter','coalition')),
        parent_id uuid REFERENCES organizations (id),
        time_zone text NOT NULL,
        languages text[] NOT NULL DEFAULT '{en,es,ko}',
        default_region text NOT NULL DEFAULT 'US',
        settings jsonb NOT NULL DEFAULT '{}',
        demo boolean NOT NULL DEFAULT false,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX organizations_parent ON organizations (parent_id, id);

      CREATE TABLE organization_keys (
        organization_id uuid NOT NULL REFERENCES organizations (id),
        version smallint NOT NULL,
        wrapped_key bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, version)
      );

      CREATE TABLE users (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        email text UNIQUE,
        phone text UNIQUE,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
        language text NOT NULL DEFAULT 'en' CHECK (language IN ('en','es','ko')),
        time_zone text NOT NULL,
        password_hash text,
        password_changed_at timestamptz,
        disabled_at timestamptz,
        last_organization_id uuid REFERENCES organizations (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (email IS NOT NULL OR phone IS NOT NULL)
      );

      CREATE TABLE memberships (
        organization_id uuid NOT NULL REFERENCES organizations (id),
        user_id uuid NOT NULL REFERENCES users (id),
        id uuid NOT NULL UNIQUE,
        version integer NOT NULL DEFAULT 1,
        role text NOT NULL CHECK (role IN ('admin','lead','organizer','volunteer')),
        since timestamptz NOT NULL DEFAULT now(),
        until timestamptz,
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, user_id)
      );
      CREATE INDEX memberships_user ON memberships (user_id, organization_id);

      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        user_id uuid NOT NULL REFERENCES users (id),
        organization_id uuid NOT NULL REFERENCES organizations (id),
        label text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        idle_minutes integer NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX sessions_user ON sessions (user_id, created_at DESC, id);

      CREATE TABLE api_tokens (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id),
        user_id uuid NOT NULL REFERENCES users (id),
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
        prefix text NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX api_tokens_organization ON api_tokens (organization_id, created_at DESC, id);

      CREATE TABLE invitations (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        organization_id uuid NOT NULL REFERENCES organizations (id),
        token_hash bytea NOT NULL UNIQUE,
        email text,
        phone text,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('admin','lead','organizer','volunteer')),
        language text NOT NULL CHECK (language IN ('en','es','ko')),
        duties jsonb NOT NULL DEFAULT '[]',
        request_hash bytea NOT NULL,
        invited_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        used_by uuid REFERENCES users (id),
        revoked_at timestamptz,
        CHECK (email IS NOT NULL OR phone IS NOT NULL)
      );
      CREATE INDEX invitations_organization ON invitations (organization_id, created_at DESC, id);

      CREATE TABLE sign_in_attempts (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_key bytea NOT NULL,
        address_key bytea NOT NULL,
        at timestamptz NOT NULL,
        succeeded boolean NOT NULL
      );
      CREATE INDEX sign_in_attempts_account ON sign_in_attempts (account_key, at);
      CREATE INDEX sign_in_attempts_address ON sign_in_attempts (address_key, at);

      CREATE TABLE server_state (
        key text PRIMARY KEY,
        value jsonb NOT NULL,
        at timestamptz NOT NULL
      );

      CREATE TABLE due_work (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id),
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','done','failed','dropped')),
        attempts integer NOT NULL DEFAULT 0,
        rung_at timestamptz,
        failure_code text,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        UNIQUE (kind, subject_id)
      );
      CREATE INDEX due_work_waiting ON due_work (due_at, id) WHERE state = 'waiting';
      CREATE INDEX due_work_organization ON due_work (organization_id, state, due_at, id);

      ${globalTable('organizations')}
      ${globalTable('organization_keys', 'SELECT, INSERT')}
      ${globalTable('users')}
      ${globalTable('memberships')}
      ${globalTable('sessions', 'SELECT, INSERT, UPDATE, DELETE')}
      ${globalTable('api_tokens')}
      ${globalTable('invitations')}
      ${globalTable('sign_in_attempts', 'SELECT, INSERT, DELETE')}
      ${globalTable('server_state', 'SELECT')}
      ${globalTable('due_work', 'SELECT, INSERT, UPDATE, DELETE')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE server_state, due_work, sign_in_attempts, invitations, api_tokens, sessions, memberships, users, organization_keys, organizations;
    `);
  }
}
