import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCOPE_ORGANIZATION } from './tenant-table';

const KEY_WORDS = (text: string): string => `array_to_tsvector(ARRAY(SELECT left(word, 200) FROM unnest(string_to_array(${text}, ' ')) word WHERE word <> ''))`;

/** Whom a step of the search finds: by words, or by what stands inside words; never those of the step before. */
const STEP = `s.organization_id = org AND ((asks IS NOT NULL AND s.words @@ asks) OR (asks IS NULL AND s.key LIKE telling AND s.key LIKE ALL (inside)))
  AND (prior IS NULL OR NOT s.words @@ prior)`;
/** Behind the last row of the page before. */
const BEHIND = (recent: string, id: string): string => `(NOT later OR ${recent} < after_recent OR (${recent} = after_recent AND ${id} > after_id))`;
const RECENT = "COALESCE(c.last_touched_at, '-infinity')";

/**
 * The words of a person with their marks, in one index that knows whole words and beginnings; and the search over it,
 * the closest first, then those met last. People of a rare word are gathered and sorted; people of a common one are
 * found by walking from those met last, since a page of them is soon full.
 */
export class ContactsSearch2026112209000 implements MigrationInterface {
  name = 'ContactsSearch2026112209000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE search.contacts ADD COLUMN words tsvector NOT NULL DEFAULT '';
      UPDATE search.contacts SET words = ${KEY_WORDS('key')};
      CREATE INDEX search_contacts_words ON search.contacts USING gin (words);
      CREATE INDEX search_contacts_version ON search.contacts (organization_id, version, contact_id);

      CREATE OR REPLACE FUNCTION search.put_contact(contact uuid, new_key text, new_digits text, new_version integer) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, search AS $$
        INSERT INTO search.contacts (organization_id, contact_id, key, phone_digits, version, words)
        VALUES (${SCOPE_ORGANIZATION}, contact, split_part(new_key, E'\\t', 1), new_digits, new_version,
          ${KEY_WORDS(`CASE WHEN strpos(new_key, E'\\t') > 0 THEN split_part(new_key, E'\\t', 2) ELSE new_key END`)})
        ON CONFLICT (organization_id, contact_id)
        DO UPDATE SET key = excluded.key, phone_digits = excluded.phone_digits, version = excluded.version, words = excluded.words
      $$;

      CREATE FUNCTION search.contacts_before(wanted integer, most integer) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, search AS $$
        SELECT contact_id FROM search.contacts WHERE organization_id = ${SCOPE_ORGANIZATION} AND version < wanted ORDER BY version, contact_id LIMIT most
      $$;

      CREATE FUNCTION search.known_words(queries text[]) RETURNS text[]
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, search AS $$
        SELECT coalesce(array_agg(q), '{}') FROM unnest(queries) q
        WHERE EXISTS (SELECT 1 FROM search.contacts s WHERE s.organization_id = ${SCOPE_ORGANIZATION} AND s.words @@ q::tsquery)
      $$;

      CREATE FUNCTION search.count_contacts(query text, inside text[], among uuid[] DEFAULT NULL) RETURNS bigint
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, search, public SET plan_cache_mode = force_custom_plan AS $$
      DECLARE asks tsquery := query::tsquery; telling text := inside[1];
      BEGIN
        RETURN (SELECT count(*) FROM search.contacts s WHERE s.organization_id = ${SCOPE_ORGANIZATION}
          AND (s.words @@ asks OR (telling IS NOT NULL AND s.key LIKE telling AND s.key LIKE ALL (inside))) AND (among IS NULL OR s.contact_id = ANY (among)));
      END $$;

      CREATE FUNCTION search.find_contacts(steps smallint[], queries text[], work text, email text, inside text[], short boolean, most integer,
        among uuid[] DEFAULT NULL, after_step smallint DEFAULT NULL, after_recent timestamptz DEFAULT NULL, after_id uuid DEFAULT NULL)
      RETURNS TABLE (contact_id uuid, closeness smallint, recent timestamptz, found_on text)
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog, search, public SET plan_cache_mode = force_custom_plan
      SET enable_hashjoin = off SET enable_mergejoin = off AS $$
      DECLARE
        org uuid := ${SCOPE_ORGANIZATION};
        asked tsquery[] := queries::tsquery[];
        last_step smallint := steps[cardinality(steps)] + 1;
        -- Where sorting all and walking until a page is full cost the same.
        gathered integer := greatest(500, sqrt(10 * greatest(1, (SELECT reltuples FROM pg_class WHERE oid = 'search.contacts'::regclass))));
        -- The longest pattern: ALL walks no index.
        telling text := inside[1];
        widest tsquery := asked[cardinality(asked)];
        work_words tsquery := work::tsquery;
        email_words tsquery := email::tsquery;
        pool uuid[];
        ids uuid[] := '{}'; stepped smallint[] := '{}'; recents timestamptz[] := '{}';
        more_ids uuid[]; more_recents timestamptz[];
        asks tsquery; prior tsquery; now_step smallint; later boolean; needed integer;
      BEGIN
        IF among IS NOT NULL THEN
          pool := ARRAY(SELECT s.contact_id FROM search.contacts s WHERE s.organization_id = org AND s.contact_id = ANY (among)
            AND (s.words @@ widest OR (telling IS NOT NULL AND s.key LIKE telling AND s.key LIKE ALL (inside))));
        ELSIF NOT short OR most > 1000 THEN
          pool := ARRAY(SELECT s.contact_id FROM search.contacts s WHERE s.organization_id = org
            AND (s.words @@ widest OR (telling IS NOT NULL AND s.key LIKE telling AND s.key LIKE ALL (inside))) LIMIT CASE WHEN most > 1000 THEN NULL ELSE gathered + 1 END);
          IF most <= 1000 AND cardinality(pool) > gathered THEN pool := NULL; END IF;
        END IF;

        IF pool IS NOT NULL THEN
          SELECT array_agg(x.id ORDER BY x.step, x.recent DESC, x.id), array_agg(x.step ORDER BY x.step, x.recent DESC, x.id), array_agg(x.recent ORDER BY x.step, x.recent DESC, x.id)
            INTO ids, stepped, recents
          FROM (
            SELECT y.id, y.step, y.recent FROM (
              SELECT c.id, ${RECENT} AS recent, CASE WHEN s.words @@ asked[1] THEN steps[1] WHEN s.words @@ asked[2] THEN steps[2] WHEN s.words @@ asked[3] THEN steps[3]
                WHEN s.words @@ asked[4] THEN steps[4] WHEN s.words @@ asked[5] THEN steps[5] WHEN s.words @@ asked[6] THEN steps[6] WHEN s.words @@ asked[7] THEN steps[7]
                WHEN s.words @@ asked[8] THEN steps[8] WHEN s.words @@ asked[9] THEN steps[9] ELSE last_step END AS step
              FROM unnest(pool) AS p (id) JOIN search.contacts s ON s.organization_id = org AND s.contact_id = p.id
                JOIN public.contacts c ON c.organization_id = org AND c.id = p.id
            ) y
            WHERE after_step IS NULL OR y.step > after_step OR (y.step = after_step AND (y.recent < after_recent OR (y.recent = after_recent AND y.id > after_id)))
            ORDER BY y.step, y.recent DESC, y.id LIMIT most
          ) x;
        ELSE
          FOR at IN 1..cardinality(asked) + CASE WHEN inside IS NULL THEN 0 ELSE 1 END LOOP
            prior := asked[at - 1];
            asks := asked[at];
            now_step := COALESCE(steps[at], last_step);
            CONTINUE WHEN after_step IS NOT NULL AND now_step < after_step;
            later := after_step IS NOT NULL AND now_step = after_step;
            needed := most - cardinality(ids);
            EXIT WHEN needed <= 0;
            more_ids := NULL;
            IF short AND now_step > 2 THEN
              SELECT array_agg(w.id ORDER BY w.recent DESC, w.id), array_agg(w.recent ORDER BY w.recent DESC, w.id) INTO more_ids, more_recents FROM (
                SELECT v.id, v.recent FROM (
                  SELECT c.id, ${RECENT} AS recent FROM public.contacts c WHERE c.organization_id = org ORDER BY c.last_touched_at DESC NULLS LAST, c.id LIMIT 3000
                ) v JOIN search.contacts s ON s.contact_id = v.id WHERE ${STEP} AND ${BEHIND('v.recent', 'v.id')} LIMIT needed
              ) w;
            END IF;
            IF COALESCE(cardinality(more_ids), 0) < needed THEN
              pool := ARRAY(SELECT s.contact_id FROM search.contacts s WHERE ${STEP} LIMIT gathered + 1);
              more_ids := NULL;
              IF cardinality(pool) > gathered THEN
                SELECT array_agg(w.id ORDER BY w.recent DESC, w.id), array_agg(w.recent ORDER BY w.recent DESC, w.id) INTO more_ids, more_recents FROM (
                  SELECT v.id, v.recent FROM (
                    SELECT c.id, ${RECENT} AS recent FROM public.contacts c WHERE c.organization_id = org ORDER BY c.last_touched_at DESC NULLS LAST, c.id LIMIT 40000
                  ) v JOIN search.contacts s ON s.contact_id = v.id WHERE ${STEP} AND ${BEHIND('v.recent', 'v.id')} LIMIT needed
                ) w;
                IF COALESCE(cardinality(more_ids), 0) < needed THEN
                  pool := ARRAY(SELECT s.contact_id FROM search.contacts s WHERE ${STEP});
                  more_ids := NULL;
                END IF;
              END IF;
              IF more_ids IS NULL THEN
                SELECT array_agg(w.id ORDER BY w.recent DESC, w.id), array_agg(w.recent ORDER BY w.recent DESC, w.id) INTO more_ids, more_recents FROM (
                  SELECT c.id, ${RECENT} AS recent FROM unnest(pool) AS p (id) JOIN public.contacts c ON c.organization_id = org AND c.id = p.id
                  WHERE ${BEHIND(RECENT, 'c.id')} ORDER BY 2 DESC, 1 LIMIT needed
                ) w;
              END IF;
            END IF;
            IF more_ids IS NOT NULL THEN
              ids := ids || more_ids;
              recents := recents || more_recents;
              stepped := stepped || array_fill(now_step, ARRAY[cardinality(more_ids)]);
            END IF;
          END LOOP;
        END IF;

        RETURN QUERY
        SELECT u.id, u.step, u.recent,
          CASE WHEN u.step < 7 OR u.step = 8 THEN 'name' WHEN u.step = 9 THEN 'workplace'
            WHEN u.step = 7 THEN (SELECT CASE WHEN s.words @@ work_words THEN 'workplace' WHEN s.words @@ email_words THEN 'email' ELSE 'phone' END
              FROM search.contacts s WHERE s.organization_id = org AND s.contact_id = u.id) END
        FROM unnest(ids, stepped, recents) AS u (id, step, recent);
      END $$;
      REVOKE ALL ON FUNCTION search.contacts_before, search.known_words, search.count_contacts, search.find_contacts FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION search.contacts_before, search.known_words, search.count_contacts, search.find_contacts TO doorstep_app, doorstep_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION search.find_contacts, search.count_contacts, search.known_words, search.contacts_before;
      CREATE OR REPLACE FUNCTION search.put_contact(contact uuid, new_key text, new_digits text, new_version integer) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, search AS $$
        INSERT INTO search.contacts (organization_id, contact_id, key, phone_digits, version)
        VALUES (${SCOPE_ORGANIZATION}, contact, new_key, new_digits, new_version)
        ON CONFLICT (organization_id, contact_id)
        DO UPDATE SET key = excluded.key, phone_digits = excluded.phone_digits, version = excluded.version
      $$;
      ALTER TABLE search.contacts DROP COLUMN words;
      DROP INDEX search.search_contacts_version;
    `);
  }
}
