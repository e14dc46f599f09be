import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether new people on lists are open is worked out for all rows of a statement at once instead of for each by itself:
 * a cut puts thousands on lists. Who writes them may say that they are; the database has the last word, as before.
 */
export class HouseVisitsOpenAtOnce2026120105300 implements MigrationInterface {
  name = 'HouseVisitsOpenAtOnce2026120105300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER visit_list_people_open_new ON visit_list_people;
      CREATE FUNCTION visit_list_people_open() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        -- Waits for whoever is changing one of the lists or doors at this moment, and then sees what became of it.
        WITH truth AS MATERIALIZED (
          SELECT a.organization_id, a.stop_id, a.contact_id, s.state = 'open' AND l.status IN ('ready', 'checked_out') AS is_open
            FROM added a JOIN public.visit_list_stops s ON s.organization_id = a.organization_id AND s.id = a.stop_id
              JOIN public.visit_lists l ON l.organization_id = s.organization_id AND l.id = s.visit_list_id
            FOR SHARE OF s, l)
        UPDATE public.visit_list_people p SET is_open = t.is_open FROM truth t
          WHERE p.organization_id = t.organization_id AND p.stop_id = t.stop_id AND p.contact_id = t.contact_id AND p.is_open <> t.is_open;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION visit_list_people_open FROM PUBLIC;
      CREATE TRIGGER visit_list_people_open_new AFTER INSERT ON visit_list_people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION visit_list_people_open();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER visit_list_people_open_new ON visit_list_people;
      DROP FUNCTION visit_list_people_open;
      CREATE TRIGGER visit_list_people_open_new BEFORE INSERT ON visit_list_people FOR EACH ROW EXECUTE FUNCTION visit_list_person_open();
    `);
  }
}
