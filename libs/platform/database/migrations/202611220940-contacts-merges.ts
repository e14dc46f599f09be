import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCOPE_ORGANIZATION, tenantTable } from './tenant-table';

/** What finds people who may be one, how far the first look through has come, and what undoing a merge changed. */
export class ContactsMerges2026112209400 implements MigrationInterface {
  name = 'ContactsMerges2026112209400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Keys are hashes over the organization and the text: equal in one organization, never between two.
      CREATE TABLE search.alike (
        organization_id uuid NOT NULL, contact_id uuid NOT NULL, keys bigint[] NOT NULL, version integer NOT NULL,
        PRIMARY KEY (organization_id, contact_id)
      );
      CREATE INDEX search_alike_keys ON search.alike USING gin (keys);

      CREATE FUNCTION search.put_alike(people jsonb, new_version integer) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, search AS $$
        INSERT INTO search.alike AS a (organization_id, contact_id, keys, version)
        SELECT ${SCOPE_ORGANIZATION}, p.id,
          ARRAY(SELECT DISTINCT hashtextextended(${SCOPE_ORGANIZATION}::text || k, 0) FROM jsonb_array_elements_text(p.keys) k ORDER BY 1), new_version
        FROM jsonb_to_recordset(people) AS p (id uuid, keys jsonb) WHERE ${SCOPE_ORGANIZATION} IS NOT NULL
        ON CONFLICT (organization_id, contact_id) DO UPDATE SET keys = excluded.keys, version = excluded.version
          WHERE a.keys IS DISTINCT FROM excluded.keys OR a.version IS DISTINCT FROM excluded.version
      $$;
      -- Always by the index: among people with rare keys a walk through the table would find nothing for long.
      CREATE FUNCTION search.find_alike(asked jsonb, most integer) RETURNS TABLE (n integer, contact_id uuid, shared integer)
      LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, search SET enable_seqscan = off AS $$
        SELECT f.n, f.contact_id, f.shared FROM (
          SELECT q.n, h.contact_id, count(*)::integer AS shared, row_number() OVER (PARTITION BY q.n ORDER BY count(*) DESC, h.contact_id) AS place
          FROM jsonb_to_recordset(asked) AS q (n integer, keys jsonb)
            CROSS JOIN LATERAL jsonb_array_elements_text(q.keys) AS k (key)
            CROSS JOIN LATERAL (
              SELECT a.organization_id, a.contact_id FROM search.alike a
              WHERE a.keys @> ARRAY[hashtextextended(${SCOPE_ORGANIZATION}::text || k.key, 0)] LIMIT 200) h
          WHERE h.organization_id = ${SCOPE_ORGANIZATION}
          GROUP BY q.n, h.contact_id
        ) f WHERE f.place <= most
      $$;
      CREATE FUNCTION search.forget_alike() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, search AS $$
      BEGIN
        DELETE FROM search.alike a WHERE a.organization_id = OLD.organization_id AND a.contact_id = OLD.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER contacts_forget_alike AFTER DELETE ON contacts FOR EACH ROW EXECUTE FUNCTION search.forget_alike();
      REVOKE ALL ON FUNCTION search.put_alike, search.find_alike, search.forget_alike FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION search.put_alike, search.find_alike TO doorstep_app, doorstep_worker;

      CREATE TABLE duplicate_searches (
        organization_id uuid PRIMARY KEY REFERENCES organizations (id),
        key_version integer NOT NULL, after_id uuid, compared integer NOT NULL DEFAULT 0, found integer NOT NULL DEFAULT 0,
        began_at timestamptz NOT NULL, ended_at timestamptz
      );
      ${tenantTable('duplicate_searches')}

      ALTER TABLE contact_merges ADD COLUMN undone_by uuid, ADD COLUMN undone_version integer, ADD COLUMN undone_changes jsonb;

      -- People who are there already are compared once, in the background.
      INSERT INTO due_work (id, organization_id, kind, subject_id, due_at)
        SELECT gen_random_uuid(), o.id, 'contacts.find-duplicates', o.id, now() FROM organizations o
        WHERE EXISTS (SELECT 1 FROM contacts c WHERE c.organization_id = o.id)
        ON CONFLICT (kind, subject_id) DO NOTHING;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM due_work WHERE kind = 'contacts.find-duplicates';
      ALTER TABLE contact_merges DROP COLUMN undone_by, DROP COLUMN undone_version, DROP COLUMN undone_changes;
      DROP TABLE duplicate_searches;
      DROP TRIGGER contacts_forget_alike ON contacts;
      DROP FUNCTION search.forget_alike(), search.find_alike(jsonb, integer), search.put_alike(jsonb, integer);
      DROP TABLE search.alike;
    `);
  }
}
