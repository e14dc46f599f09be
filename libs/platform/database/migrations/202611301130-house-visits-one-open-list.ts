import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list whose people are on an open list: it waits or is in somebody's hands. */
const OPEN = (status: string): string => `${status} IN ('ready', 'checked_out')`;

/**
 * A person is on one open list at a time: the row of a person on a list says whether it is open, worked out by the
 * database whenever the list, the door or the row itself changes, and one index holds it. `overridden_at` is a lead's
 * word that somebody stands on a second one.
 */
export class HouseVisitsOneOpenList2026113011300 implements MigrationInterface {
  name = 'HouseVisitsOneOpenList2026113011300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE visit_list_people ADD COLUMN is_open boolean NOT NULL DEFAULT false,
        ADD COLUMN overridden_at timestamptz, ADD COLUMN overridden_by uuid REFERENCES users (id);
      UPDATE visit_list_people p SET is_open = true
        FROM visit_list_stops s JOIN visit_lists l ON l.organization_id = s.organization_id AND l.id = s.visit_list_id
        WHERE s.organization_id = p.organization_id AND s.id = p.stop_id AND s.state = 'open' AND ${OPEN('l.status')};
      -- Should somebody stand on two already, the older list is theirs and the other stands beside it, by nobody's word.
      UPDATE visit_list_people p SET overridden_at = now() FROM (
        SELECT organization_id, stop_id, contact_id, row_number() OVER (PARTITION BY organization_id, contact_id ORDER BY stop_id) AS nth FROM visit_list_people WHERE is_open) d
        WHERE d.nth > 1 AND d.organization_id = p.organization_id AND d.stop_id = p.stop_id AND d.contact_id = p.contact_id;
      CREATE UNIQUE INDEX visit_list_people_one_open ON visit_list_people (organization_id, contact_id) WHERE is_open AND overridden_at IS NULL;

      CREATE FUNCTION visit_list_person_open() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        -- Waits for whoever is changing the list or the door at this moment, and then sees what became of it.
        SELECT s.state = 'open' AND ${OPEN('l.status')} INTO NEW.is_open
          FROM public.visit_list_stops s JOIN public.visit_lists l ON l.organization_id = s.organization_id AND l.id = s.visit_list_id
          WHERE s.organization_id = NEW.organization_id AND s.id = NEW.stop_id FOR SHARE OF s, l;
        NEW.is_open := COALESCE(NEW.is_open, false);
        RETURN NEW;
      END $$;
      CREATE TRIGGER visit_list_people_open_new BEFORE INSERT ON visit_list_people FOR EACH ROW EXECUTE FUNCTION visit_list_person_open();
      -- That a row is closed is never asked about: who closes it holds the list or the door.
      CREATE TRIGGER visit_list_people_open_again BEFORE UPDATE OF is_open, stop_id ON visit_list_people FOR EACH ROW
        WHEN (NEW.is_open OR NEW.stop_id <> OLD.stop_id) EXECUTE FUNCTION visit_list_person_open();

      CREATE FUNCTION visit_list_people_follow_list() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE public.visit_list_people p SET is_open = ${OPEN('NEW.status')} AND s.state = 'open' FROM public.visit_list_stops s
          WHERE s.organization_id = NEW.organization_id AND s.visit_list_id = NEW.id AND p.organization_id = NEW.organization_id AND p.stop_id = s.id
            AND p.is_open <> (${OPEN('NEW.status')} AND s.state = 'open');
        RETURN NULL;
      END $$;
      CREATE TRIGGER visit_lists_people_follow AFTER UPDATE OF status ON visit_lists FOR EACH ROW
        WHEN ((${OPEN('OLD.status')}) <> (${OPEN('NEW.status')})) EXECUTE FUNCTION visit_list_people_follow_list();

      CREATE FUNCTION visit_list_people_follow_stop() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE public.visit_list_people p SET is_open = NEW.state = 'open'
          WHERE p.organization_id = NEW.organization_id AND p.stop_id = NEW.id AND (p.is_open OR NEW.state = 'open');
        RETURN NULL;
      END $$;
      CREATE TRIGGER visit_list_stops_people_follow AFTER UPDATE OF state ON visit_list_stops FOR EACH ROW
        WHEN ((OLD.state = 'open') <> (NEW.state = 'open')) EXECUTE FUNCTION visit_list_people_follow_stop();
      REVOKE ALL ON FUNCTION visit_list_person_open, visit_list_people_follow_list, visit_list_people_follow_stop FROM PUBLIC;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER visit_list_stops_people_follow ON visit_list_stops;
      DROP TRIGGER visit_lists_people_follow ON visit_lists;
      DROP TRIGGER visit_list_people_open_again ON visit_list_people;
      DROP TRIGGER visit_list_people_open_new ON visit_list_people;
      DROP FUNCTION visit_list_person_open, visit_list_people_follow_list, visit_list_people_follow_stop;
      DROP INDEX visit_list_people_one_open;
      ALTER TABLE visit_list_people DROP COLUMN overridden_by, DROP COLUMN overridden_at, DROP COLUMN is_open;
    `);
  }
}
