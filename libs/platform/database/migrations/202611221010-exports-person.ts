import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of everything that is held on one person: whose, and in which language. The person goes from the row when they are forgotten. */
export class ExportsPerson2026112210100 implements MigrationInterface {
  name = 'ExportsPerson2026112210100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE exports
        ADD COLUMN contact_id uuid, ADD COLUMN language text CHECK (language IN ('en','es','ko')),
        ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contacts (organization_id, id) ON DELETE SET NULL (contact_id),
        DROP CONSTRAINT exports_kind_check, ADD CONSTRAINT exports_kind_check CHECK (kind IN ('contacts','person')),
        DROP CONSTRAINT exports_format_check, ADD CONSTRAINT exports_format_check CHECK (format IN ('csv','xlsx','vcard','zip') AND (format = 'zip') = (kind = 'person')),
        ADD CONSTRAINT exports_person CHECK (kind = 'person' OR contact_id IS NULL);
      CREATE INDEX exports_contact ON exports (organization_id, contact_id) WHERE contact_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM due_work WHERE kind IN ('exports.make-export', 'exports.remove-export') AND subject_id IN (SELECT id FROM exports WHERE kind = 'person');
      DELETE FROM exports WHERE kind = 'person';
      ALTER TABLE exports
        DROP CONSTRAINT exports_person,
        DROP CONSTRAINT exports_format_check, ADD CONSTRAINT exports_format_check CHECK (format IN ('csv','xlsx','vcard')),
        DROP CONSTRAINT exports_kind_check, ADD CONSTRAINT exports_kind_check CHECK (kind IN ('contacts')),
        DROP COLUMN contact_id, DROP COLUMN language;
    `);
  }
}
