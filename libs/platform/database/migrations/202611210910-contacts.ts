import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCOPE_ORGANIZATION, tenantTable } from './tenant-table';

const CONTACT = 'FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id)';
const TENANT = 'organization_id uuid NOT NULL REFERENCES organizations (id), id uuid NOT NULL, PRIMARY KEY (organization_id, id)';

export class Contacts2026112109100 implements MigrationInterface {
  name = 'Contacts2026112109100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE contacts (
        ${TENANT},
        version integer NOT NULL DEFAULT 1,
        given_name text, family_name text,
        display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 400),
        sort_key text NOT NULL,
        preferred_name text, pronouns text,
        affiliate_id uuid REFERENCES organizations (id),
        constituency text,
        do_not_contact boolean NOT NULL DEFAULT false,
        caution text CHECK (char_length(caution) <= 500),
        time_zone text,
        custom_fields jsonb NOT NULL DEFAULT '{}',
        external_id text,
        primary_phone text,
        worksite_name text,
        stand_value smallint CHECK (stand_value BETWEEN 0 AND 5),
        stand_at timestamptz,
        stand_campaign_id uuid,
        last_touched_at timestamptz,
        request_hash bytea,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX contacts_by_touch ON contacts (organization_id, last_touched_at DESC NULLS LAST, id);
      CREATE INDEX contacts_by_touch_old ON contacts (organization_id, last_touched_at ASC NULLS LAST, id);
      CREATE INDEX contacts_by_name ON contacts (organization_id, sort_key, id);
      CREATE INDEX contacts_by_age ON contacts (organization_id, created_at, id);
      CREATE INDEX contacts_by_stand ON contacts (organization_id, stand_value, last_touched_at DESC NULLS LAST, id);
      CREATE INDEX contacts_by_affiliate ON contacts (organization_id, affiliate_id, last_touched_at DESC NULLS LAST, id);
      CREATE INDEX contacts_by_external_id ON contacts (organization_id, external_id) WHERE external_id IS NOT NULL;
      CREATE INDEX contacts_by_creator ON contacts (organization_id, created_by, id);

      CREATE TABLE contact_phones (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        position smallint NOT NULL, number text, extension text, as_typed text NOT NULL,
        type text NOT NULL DEFAULT 'mobile' CHECK (type IN ('mobile','home','work','other','whatsapp','kakaotalk')),
        status text NOT NULL DEFAULT 'unverified' CHECK (status IN ('unverified','verified','bad')),
        source text
      );
      CREATE INDEX contact_phones_contact ON contact_phones (organization_id, contact_id, position);
      CREATE INDEX contact_phones_number ON contact_phones (organization_id, number, contact_id);

      CREATE TABLE contact_emails (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        position smallint NOT NULL, address text NOT NULL,
        status text NOT NULL DEFAULT 'unverified' CHECK (status IN ('unverified','verified','bad')),
        source text
      );
      CREATE INDEX contact_emails_contact ON contact_emails (organization_id, contact_id, position);
      CREATE INDEX contact_emails_address ON contact_emails (organization_id, address, contact_id);

      CREATE TABLE contact_addresses (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        position smallint NOT NULL,
        line1 text, line2 text, city text, region text, postal_code text, country text NOT NULL DEFAULT 'US',
        latitude double precision, longitude double precision,
        geo_precision text NOT NULL DEFAULT 'none' CHECK (geo_precision IN ('rooftop','street','zip','none')),
        type text NOT NULL DEFAULT 'home' CHECK (type IN ('home','work','mail','other')),
        door_key text NOT NULL DEFAULT '',
        notes text CHECK (char_length(notes) <= 500),
        retired_on date
      );
      CREATE INDEX contact_addresses_contact ON contact_addresses (organization_id, contact_id, position);
      CREATE INDEX contact_addresses_door ON contact_addresses (organization_id, door_key, contact_id);

      CREATE TABLE contact_languages (
        organization_id uuid NOT NULL REFERENCES organizations (id), contact_id uuid NOT NULL, language text NOT NULL,
        position smallint NOT NULL, PRIMARY KEY (organization_id, contact_id, language), ${CONTACT} ON DELETE CASCADE
      );
      CREATE INDEX contact_languages_language ON contact_languages (organization_id, language, contact_id);

      CREATE TABLE contact_tags (
        organization_id uuid NOT NULL REFERENCES organizations (id), contact_id uuid NOT NULL, tag_key text NOT NULL,
        tag text NOT NULL CHECK (char_length(tag) BETWEEN 1 AND 50), position smallint NOT NULL,
        PRIMARY KEY (organization_id, contact_id, tag_key), ${CONTACT} ON DELETE CASCADE
      );
      CREATE INDEX contact_tags_tag ON contact_tags (organization_id, tag_key, contact_id);

      CREATE TABLE employments (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        position smallint NOT NULL,
        employer_id uuid, worksite_id uuid, unit_id uuid, department_id uuid, shift_id uuid,
        employer_name text, worksite_name text, department_name text, shift_name text,
        job_title text, classification text NOT NULL DEFAULT 'employee'
          CHECK (classification IN ('employee','independent_contractor','agency','gig','day_laborer','domestic','other')),
        from_on date, until_on date
      );
      CREATE INDEX employments_contact ON employments (organization_id, contact_id, position);
      CREATE INDEX employments_worksite ON employments (organization_id, worksite_id, contact_id);
      CREATE INDEX employments_employer ON employments (organization_id, employer_id, contact_id);

      CREATE TABLE contact_field_changes (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        version integer NOT NULL, field text NOT NULL, "from" jsonb, "to" jsonb, by uuid, at timestamptz NOT NULL
      );
      CREATE INDEX contact_field_changes_contact ON contact_field_changes (organization_id, contact_id, version);

      CREATE TABLE consents (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        channel text NOT NULL CHECK (channel IN ('sms','email','phone','whatsapp','kakaotalk','mail')),
        address text NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('organizing','events','urgent')),
        status text NOT NULL CHECK (status IN ('unknown','granted','revoked')),
        method text NOT NULL CHECK (method IN ('door','one_on_one','phone','form','sign_in_sheet','check_in','text','import')),
        wording text, evidence text, source_kind text, source_id uuid,
        by uuid, at timestamptz NOT NULL, recorded_at timestamptz NOT NULL
      );
      CREATE INDEX consents_contact ON consents (organization_id, contact_id, at DESC, id DESC);
      CREATE INDEX consents_address ON consents (organization_id, channel, address, purpose, at DESC, id DESC);

      CREATE TABLE assessments (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        campaign_id uuid, value smallint NOT NULL CHECK (value BETWEEN 0 AND 5),
        basis text NOT NULL CHECK (basis IN ('action_seen','one_on_one','house_visit','phone','hearsay')),
        note_id uuid, source_kind text, source_id uuid, request_hash bytea,
        by uuid, assessed_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL
      );
      CREATE INDEX assessments_contact ON assessments (organization_id, contact_id, assessed_at DESC, id DESC);

      CREATE TABLE current_assessments (
        organization_id uuid NOT NULL REFERENCES organizations (id), contact_id uuid NOT NULL,
        campaign_id uuid NOT NULL, assessment_id uuid NOT NULL, value smallint NOT NULL, assessed_at timestamptz NOT NULL,
        PRIMARY KEY (organization_id, contact_id, campaign_id), ${CONTACT} ON DELETE CASCADE
      );
      CREATE INDEX current_assessments_campaign ON current_assessments (organization_id, campaign_id, value, assessed_at DESC, contact_id);

      CREATE TABLE relationships (
        ${TENANT}, contact_id uuid NOT NULL, other_contact_id uuid NOT NULL,
        ${CONTACT} ON DELETE CASCADE,
        FOREIGN KEY (organization_id, other_contact_id) REFERENCES contacts (organization_id, id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('family','coworker','friend','neighbor','influences')),
        source_kind text, source_id uuid, by uuid, created_at timestamptz NOT NULL,
        UNIQUE (organization_id, contact_id, other_contact_id, kind), CHECK (contact_id <> other_contact_id)
      );
      CREATE INDEX relationships_other ON relationships (organization_id, other_contact_id, contact_id);

      CREATE TABLE notes (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        visibility text NOT NULL DEFAULT 'team' CHECK (visibility IN ('team','leads')),
        sealed_text bytea NOT NULL, source_kind text, source_id uuid, by uuid, written_at timestamptz NOT NULL
      );
      CREATE INDEX notes_contact ON notes (organization_id, contact_id, written_at DESC, id DESC);
      CREATE INDEX notes_source ON notes (organization_id, source_id);

      CREATE TABLE touches (
        ${TENANT}, contact_id uuid NOT NULL, ${CONTACT} ON DELETE CASCADE,
        kind text NOT NULL, occurred_at timestamptz NOT NULL, time_zone text NOT NULL,
        by uuid, source_kind text NOT NULL, source_id uuid NOT NULL,
        code text, campaign_id uuid, note_id uuid, params jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX touches_timeline ON touches (organization_id, contact_id, occurred_at DESC, id DESC);
      CREATE INDEX touches_source ON touches (organization_id, source_id);
      CREATE INDEX touches_by ON touches (organization_id, by, contact_id);

      CREATE TABLE audiences (
        ${TENANT}, kind text NOT NULL CHECK (kind IN ('campaign','unit','circle','visit_list','event'))
      );
      CREATE TABLE audience_members (
        organization_id uuid NOT NULL REFERENCES organizations (id), audience_id uuid NOT NULL, contact_id uuid NOT NULL,
        since timestamptz NOT NULL, until timestamptz,
        PRIMARY KEY (organization_id, audience_id, contact_id), ${CONTACT} ON DELETE CASCADE,
        FOREIGN KEY (organization_id, audience_id) REFERENCES audiences (organization_id, id)
      );
      CREATE INDEX audience_members_contact ON audience_members (organization_id, contact_id, audience_id);
      CREATE TABLE audience_holders (
        organization_id uuid NOT NULL REFERENCES organizations (id), audience_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES users (id),
        role text NOT NULL CHECK (role IN ('lead','organizer','chair','coordinator','captain','committee_member','mentor','visitor')),
        since timestamptz NOT NULL, until timestamptz, by uuid,
        PRIMARY KEY (organization_id, audience_id, user_id, role),
        FOREIGN KEY (organization_id, audience_id) REFERENCES audiences (organization_id, id)
      );
      CREATE INDEX audience_holders_user ON audience_holders (organization_id, user_id, audience_id);

      CREATE TABLE duplicate_candidates (
        ${TENANT}, contact_id uuid NOT NULL, other_contact_id uuid NOT NULL,
        ${CONTACT} ON DELETE CASCADE,
        FOREIGN KEY (organization_id, other_contact_id) REFERENCES contacts (organization_id, id) ON DELETE CASCADE,
        score real NOT NULL, reasons jsonb NOT NULL, import_id uuid,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','same','different')),
        decided_by uuid, decided_at timestamptz, created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (organization_id, contact_id, other_contact_id), CHECK (contact_id < other_contact_id)
      );
      CREATE INDEX duplicate_candidates_open ON duplicate_candidates (organization_id, state, score DESC, id);
      CREATE INDEX duplicate_candidates_other ON duplicate_candidates (organization_id, other_contact_id);

      CREATE TABLE contact_merges (
        ${TENANT}, survivor_id uuid NOT NULL, duplicate_id uuid NOT NULL, fields jsonb NOT NULL,
        snapshot jsonb NOT NULL, request_hash bytea, by uuid, at timestamptz NOT NULL, undone_at timestamptz
      );
      CREATE INDEX contact_merges_survivor ON contact_merges (organization_id, survivor_id);
      CREATE INDEX contact_merges_duplicate ON contact_merges (organization_id, duplicate_id);

      ${['contacts', 'contact_phones', 'contact_emails', 'contact_addresses', 'contact_languages', 'contact_tags', 'employments',
        'current_assessments', 'relationships', 'audiences', 'audience_members', 'audience_holders', 'duplicate_candidates', 'contact_merges']
        .map((table) => tenantTable(table)).join('')}
      ${['consents', 'assessments', 'notes', 'touches', 'contact_field_changes'].map((table) => tenantTable(table, 'fact')).join('')}

      CREATE SCHEMA search;
      GRANT USAGE ON SCHEMA search TO doorstep_app, doorstep_worker;
      CREATE TABLE search.contacts (
        organization_id uuid NOT NULL, contact_id uuid NOT NULL,
        key text NOT NULL, phone_digits text NOT NULL DEFAULT '', version integer NOT NULL,
        PRIMARY KEY (organization_id, contact_id)
      );
      CREATE INDEX search_contacts_key ON search.contacts USING gin (key public.gin_trgm_ops);
      CREATE INDEX search_contacts_digits ON search.contacts USING gin (phone_digits public.gin_trgm_ops);

      CREATE FUNCTION search.put_contact(contact uuid, new_key text, new_digits text, new_version integer) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, search AS $$
        INSERT INTO search.contacts (organization_id, contact_id, key, phone_digits, version)
        VALUES (${SCOPE_ORGANIZATION}, contact, new_key, new_digits, new_version)
        ON CONFLICT (organization_id, contact_id)
        DO UPDATE SET key = excluded.key, phone_digits = excluded.phone_digits, version = excluded.version
      $$;
      CREATE FUNCTION search.drop_contact(contact uuid) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, search AS $$
        DELETE FROM search.contacts WHERE organization_id = ${SCOPE_ORGANIZATION} AND contact_id = contact
      $$;
      CREATE FUNCTION search.search_contacts(lead text[], others text[], asked text, digits text, most integer, among uuid[] DEFAULT NULL)
      RETURNS TABLE (contact_id uuid, closeness real)
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200 SET search_path = pg_catalog, search, public SET plan_cache_mode = force_custom_plan AS $$
      BEGIN
        IF digits <> '' THEN
          RETURN QUERY
          SELECT c.contact_id, (CASE WHEN c.phone_digits LIKE '%' || digits THEN 1 ELSE 0.9 END)::real
          FROM search.contacts c
          WHERE c.organization_id = ${SCOPE_ORGANIZATION} AND c.phone_digits LIKE '%' || digits || '%'
            AND (among IS NULL OR c.contact_id = ANY (among))
          ORDER BY 2 DESC, 1 LIMIT most;
        ELSE
          RETURN QUERY
          SELECT c.contact_id, (CASE WHEN length(asked) < 3 THEN 0.5 ELSE public.word_similarity(asked, c.key) END)::real
          FROM search.contacts c
          WHERE c.organization_id = ${SCOPE_ORGANIZATION} AND c.key LIKE ANY (lead) AND c.key ~ ALL (others)
            AND (among IS NULL OR c.contact_id = ANY (among))
          ORDER BY 2 DESC, 1 LIMIT most;
        END IF;
      END $$;
      REVOKE ALL ON FUNCTION search.put_contact, search.drop_contact, search.search_contacts FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION search.put_contact, search.drop_contact, search.search_contacts TO doorstep_app, doorstep_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP SCHEMA search CASCADE;
      DROP TABLE contact_merges, duplicate_candidates, audience_holders, audience_members, audiences, touches, notes,
        relationships, current_assessments, assessments, consents, contact_field_changes, employments, contact_tags,
        contact_languages, contact_addresses, contact_emails, contact_phones, contacts;
    `);
  }
}
