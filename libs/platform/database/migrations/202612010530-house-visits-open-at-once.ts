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
      DECLARE
        wrong record;
      BEGIN
        -- Waits for whoever is changing one of the lists or doors at this moment, and then sees what became of it. Door and
        -- list are looked up for one row after the other, whatever the planner expects of tables that it does not know yet.
        FOR wrong IN
          SELECT a.organization_id, a.stop_id, a.contact_id, s.state = 'open' AND l.status IN ('ready', 'checked_out') AS is_open FROM added a
            CROSS JOIN LATERAL (SELECT d.state, d.visit_list_id FROM public.visit_list_stops d WHERE d.organization_id = a.organization_id AND d.id = a.stop_id LIMIT 1 FOR SHARE) s
            CROSS JOIN LATERAL (SELECT v.status FROM public.visit_lists v WHERE v.organization_id = a.organization_id AND v.id = s.visit_list_id LIMIT 1 FOR SHARE) l
            WHERE a.is_open <> (s.state = 'open' AND l.status IN ('ready', 'checked_out'))
        LOOP
          UPDATE public.visit_list_people SET is_open = wrong.is_open
            WHERE organization_id = wrong.organization_id AND stop_id = wrong.stop_id AND contact_id = wrong.contact_id;
        END LOOP;
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
